import { formatFraction, type Locale, toFraction } from "@nastavnik/core";
import { z } from "zod";
import { type CriterionPoints, criterionPoints, totalPoints } from "../criterion/criterion-points.ts";
import { exactText } from "../formula/exact-text.ts";
import { checkShape } from "../problem/check-shape.ts";
import type { Checked, Problem } from "../problem/problem.ts";
import { unknownName } from "../problem/unknown-name.ts";
import { type Contest, nominee as nomineeSchema } from "./contest.ts";

/** A nominee's place, with everything that led to it. */
export interface ContestPlace {
  /** Place from 1; equal nominees share it, and the next place is counted on: 1, 1, 3. */
  readonly place: number;
  /** Other nominees with the same place. */
  readonly tiedWith: readonly string[];
  readonly nominee: string;
  /** Exact sum of points. */
  readonly total: string;
  readonly points: readonly CriterionPoints[];
  /** Whether a required criterion rules the nominee out; such nominees come after all others. */
  readonly isRuledOut: boolean;
}

type Standing = Omit<ContestPlace, "place" | "tiedWith">;

function pointsOf({ points }: Standing, criterion: string): string {
  return points.find((one) => one.criterion === criterion)?.points ?? "0";
}

/** Below zero if `a` comes before `b`, zero if they are equal. */
function compareStandings(contest: Contest, a: Standing, b: Standing): number {
  if (a.isRuledOut !== b.isRuledOut) return a.isRuledOut ? 1 : -1;
  const totals = toFraction(b.total).compare(toFraction(a.total));
  if (totals !== 0) return totals;
  for (const criterion of contest.tieBreak) {
    const order = toFraction(pointsOf(b, criterion)).compare(toFraction(pointsOf(a, criterion)));
    if (order !== 0) return order;
  }
  return 0;
}

function contestProblems(contest: Contest): readonly Problem[] {
  const known = contest.criteria.map((one) => one.id);
  const expected = { ru: "критерий этого конкурса", en: "a criterion of this contest" };
  return contest.tieBreak.flatMap((id, index) =>
    known.includes(id) ? [] : [unknownName("unknown-question", ["tieBreak", index], expected, id, known)],
  );
}

function standings(contest: Contest, nominees: readonly z.infer<typeof nomineeSchema>[]): Checked<readonly Standing[]> {
  const problems: Problem[] = [];
  const found = nominees.flatMap(({ nominee, answers }, index): Standing[] => {
    if (nominees.findIndex((one) => one.nominee === nominee) !== index) {
      const text = {
        ru: "ожидается номинант один раз; получен повторно",
        en: "expected a nominee once, met one again",
      };
      problems.push({ code: "repeated", path: [index, "nominee"], text });
      return [];
    }
    const points = criterionPoints(contest.criteria, answers, [index, "answers"]);
    if (!points.ok) {
      problems.push(...points.problems);
      return [];
    }
    const isRuledOut = points.value.some((one) => one.rulesOut);
    return [{ nominee, points: points.value, total: exactText(totalPoints(points.value)), isRuledOut }];
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: found };
}

/** The ranking of a contest, the best first; ties share a place and are shown. The order of nominees does not matter. */
export function rankContest(contest: Contest, data: unknown): Checked<readonly ContestPlace[]> {
  const shape = checkShape(z.array(nomineeSchema), data);
  if (!shape.ok) return shape;
  const wrong = contestProblems(contest);
  if (wrong.length > 0) return { ok: false, problems: wrong };
  const known = standings(contest, shape.value);
  if (!known.ok) return known;
  const ordered = known.value.toSorted((a, b) => compareStandings(contest, a, b) || (a.nominee < b.nominee ? -1 : 1));
  const places = ordered.map((one) => {
    const better = ordered.filter((other) => compareStandings(contest, other, one) < 0).length;
    const equal = ordered.filter((other) => other !== one && compareStandings(contest, other, one) === 0);
    return { place: better + 1, tiedWith: equal.map((other) => other.nominee), ...one };
  });
  return { ok: true, value: places };
}

const words = {
  tied: { ru: "наравне с", en: "tied with" },
  ruledOut: { ru: "вне конкурса", en: "ruled out" },
} as const;

/** A ranking as text, with the points of every nominee and why they got them. */
export function printContest(contest: Contest, places: readonly ContestPlace[], locale: Locale): string {
  const number = (value: string): string => formatFraction(toFraction(value), locale);
  return [
    contest.title[locale],
    ...places.flatMap((one) => [
      `${one.isRuledOut ? `— (${words.ruledOut[locale]})` : `${one.place}.`} ${one.nominee}: ${number(one.total)}${
        one.tiedWith.length > 0 ? ` (${words.tied[locale]}: ${one.tiedWith.join(", ")})` : ""
      }`,
      ...one.points.map((given) => `   ${given.title[locale]}: ${number(given.points)} (${given.because[locale]})`),
    ]),
    "",
  ].join("\n");
}
