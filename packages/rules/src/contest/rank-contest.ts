import type { Text } from "@nastavnik/core";
import type { ExactNumber } from "@nastavnik/core/monitoring";
import { toFraction } from "@nastavnik/core/internals";
import { Fraction } from "fraction.js";
import * as z from "zod";
import { checkShape } from "../problem/check-shape.ts";
import { personKey } from "../problem/person-key.ts";
import type { Checked, Path, Problem } from "../problem/problem.ts";
import { unknownName } from "../problem/unknown-name.ts";
import { sheetProblems } from "../sheet/score-sheet.ts";
import { type Contest, type Nominee, nominee as nomineeSchema } from "./contest.ts";
import { type Standing, standingOf } from "./standing.ts";

/** A nominee's place, with everything that led to it. */
export interface ContestPlace extends Standing {
  /** Place from 1; equal nominees share it, and the next place is counted on: 1, 1, 3. Absent for who is not compared. */
  readonly place?: number;
  /** Other nominees with the same place. */
  readonly tiedWith: readonly string[];
  /** What told a nominee apart from others with the same total, if anything had to. */
  readonly decidedBy?: Text;
}

/** The places of one nomination. */
export interface NominationRanking {
  /** Absent where the contest has no nominations. */
  readonly nomination?: string;
  readonly title?: Text;
  /** Whether there are enough entrants; otherwise nobody has a place. */
  readonly isHeld: boolean;
  readonly entrants: number;
  readonly leastEntrants: number;
  /** The best first; those who are ruled out or lack something come last. */
  readonly places: readonly ContestPlace[];
}

/** What decides between equal totals, the first first. */
interface Tier {
  readonly title: Text;
  readonly of: (standing: Standing) => ExactNumber;
}

function tiersOf(contest: Contest): readonly Tier[] {
  const titles = new Map(contest.criteria.map(({ id, title }) => [id, title]));
  const criteria = contest.tieBreak.map((id): Tier => {
    const title = titles.get(id) ?? { ru: id, en: id };
    return { title, of: ({ criteria: points }) => (Object.hasOwn(points, id) ? (points[id] ?? 0) : 0) };
  });
  const chairman: Tier = {
    title: { ru: "голос председателя", en: "the chairman's vote" },
    of: ({ chairman: total }) => total ?? 0,
  };
  return contest.chairmanDecides ? [...criteria, chairman] : criteria;
}

/** A standing with the numbers that it is compared by: its total, then those of the tiers. */
interface Compared {
  readonly standing: Standing;
  readonly numbers: readonly Fraction[];
}

/** At which of their numbers two standings first differ; -1 if they are equal. */
function firstDifference(a: Compared, b: Compared): number {
  return a.numbers.findIndex((number, at) => !number.equals(b.numbers[at] ?? 0));
}

function compareNumbers(a: Compared, b: Compared): number {
  const at = firstDifference(a, b);
  return at < 0 ? 0 : (b.numbers[at] ?? new Fraction(0)).compare(a.numbers[at] ?? 0);
}

function isCompared({ isRuledOut, missing }: Standing): boolean {
  return !isRuledOut && missing.length === 0;
}

function contestProblems(contest: Contest): readonly Problem[] {
  const known = contest.criteria.map((one) => one.id);
  const expected = { ru: "критерий этого конкурса", en: "a criterion of this contest" };
  const unknown = (path: Path, id: string): Problem[] =>
    known.includes(id) ? [] : [unknownName("unknown-question", path, expected, id, known)];
  return [
    ...sheetProblems(contest),
    ...contest.tieBreak.flatMap((id, index) => unknown(["tieBreak", index], id)),
    ...contest.nominations.flatMap(({ caps }, index) =>
      Object.keys(caps).flatMap((id) => unknown(["nominations", index, "caps", id], id)),
    ),
  ];
}

interface Entered {
  readonly nomination: string | undefined;
  readonly standing: Standing;
}

function nominationProblem(contest: Contest, { nomination }: Nominee, path: Path): Problem[] {
  const known = contest.nominations.map(({ id }) => id);
  if (nomination === undefined ? known.length === 0 : known.includes(nomination)) return [];
  const expected = { ru: "номинация этого конкурса", en: "a nomination of this contest" };
  return [unknownName("unknown-question", [...path, "nomination"], expected, nomination ?? "", known)];
}

function entered(
  contest: Contest,
  nominees: readonly Nominee[],
  chairman: string | undefined,
): Checked<readonly Entered[]> {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const found = nominees.flatMap((one, index): Entered[] => {
    const path = [index];
    const key = JSON.stringify([personKey(one.nominee), one.nomination]);
    if (seen.has(key)) {
      const text = {
        ru: "ожидается номинант один раз; получен повторно",
        en: "expected a nominee once, met one again",
      };
      problems.push({ code: "repeated", path: [index, "nominee"], text });
      return [];
    }
    seen.add(key);
    const wrong = nominationProblem(contest, one, path);
    const caps = contest.nominations.find(({ id }) => id === one.nomination)?.caps ?? {};
    const standing = standingOf(contest, one, { chairman, caps, path });
    problems.push(...wrong, ...(standing.ok ? [] : standing.problems));
    return standing.ok ? [{ nomination: one.nomination, standing: standing.value }] : [];
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: found };
}

const byNominee = (a: Standing, b: Standing): number => (a.nominee < b.nominee ? -1 : a.nominee > b.nominee ? 1 : 0);

/** Those who are compared, the best first, in groups of equals. */
function ranked(tiers: readonly Tier[], standings: readonly Standing[]): readonly (readonly Compared[])[] {
  const compared = standings.filter(isCompared).map((standing) => ({
    standing,
    numbers: [standing.total, ...tiers.map(({ of }) => of(standing))].map(toFraction),
  }));
  const groups: Compared[][] = [];
  for (const one of compared.toSorted((a, b) => compareNumbers(a, b) || byNominee(a.standing, b.standing))) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && compareNumbers(last[0], one) === 0) last.push(one);
    else groups.push([one]);
  }
  return groups;
}

/** What told a group of equals apart from its neighbours with the same total. */
function decidedBy(tiers: readonly Tier[], groups: readonly (readonly Compared[])[], at: number): Text | undefined {
  const own = groups[at]?.[0];
  if (own === undefined) return undefined;
  const deciding = [groups[at - 1]?.[0], groups[at + 1]?.[0]].flatMap((other) => {
    const difference = other === undefined ? 0 : firstDifference(own, other);
    return difference > 0 ? [difference] : [];
  });
  return tiers[Math.max(0, ...deciding) - 1]?.title;
}

function placesOf(tiers: readonly Tier[], standings: readonly Standing[], isHeld: boolean): readonly ContestPlace[] {
  const groups = ranked(tiers, standings);
  let better = 0;
  const placed = groups.flatMap((group, at) => {
    const place = better + 1;
    better += group.length;
    const names = group.map(({ standing }) => standing.nominee);
    const by = decidedBy(tiers, groups, at);
    return group.map(({ standing }) => ({
      ...standing,
      ...(isHeld && { place }),
      tiedWith: names.filter((name) => name !== standing.nominee),
      ...(by && { decidedBy: by }),
    }));
  });
  const others = standings
    .filter((one) => !isCompared(one))
    .toSorted((a, b) => Number(a.isRuledOut) - Number(b.isRuledOut) || byNominee(a, b));
  return [...placed, ...others.map((one) => ({ ...one, tiedWith: [] }))];
}

/** Options of {@link rankContest}. */
export interface RankOptions {
  /** Identifier of the chairman of the jury. */
  readonly chairman?: string | undefined;
}

/**
 * The rankings of a contest by nomination, the best first; ties share a place and are shown, and so is what decided
 * between equal totals. Does not depend on the order of nominees.
 */
export function rankContest(
  contest: Contest,
  data: unknown,
  { chairman }: RankOptions = {},
): Checked<readonly NominationRanking[]> {
  const wrong = contestProblems(contest);
  if (wrong.length > 0) return { ok: false, problems: wrong };
  const shape = checkShape(z.array(nomineeSchema), data);
  if (!shape.ok) return shape;
  const known = entered(contest, shape.value, chairman);
  if (!known.ok) return known;
  const tiers = tiersOf(contest);
  const nominations: readonly (Contest["nominations"][number] | undefined)[] =
    contest.nominations.length === 0 ? [undefined] : contest.nominations;
  const rankings = nominations.map((nomination): NominationRanking => {
    const own = known.value.filter((one) => one.nomination === nomination?.id).map(({ standing }) => standing);
    const leastEntrants = nomination?.leastEntrants ?? contest.leastEntrants;
    const isHeld = own.length >= leastEntrants;
    return {
      ...(nomination && { nomination: nomination.id, title: nomination.title }),
      isHeld,
      entrants: own.length,
      leastEntrants,
      places: placesOf(tiers, own, isHeld),
    };
  });
  return { ok: true, value: rankings };
}
