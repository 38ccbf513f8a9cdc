import type { Text } from "@nastavnik/core";
import { type ExactNumber, formatFraction } from "@nastavnik/core/monitoring";
import { toFraction } from "@nastavnik/core/internals";
import { Fraction } from "fraction.js";
import { exactText } from "../formula/exact-text.ts";
import type { Checked, Path, Problem } from "../problem/problem.ts";
import { unknownName } from "../problem/unknown-name.ts";
import { answerTo, type CriterionAnswers, type WholeAnswer } from "./answer.ts";
import type { Criterion } from "./criterion.ts";
import { type Pointed, pointsOfAnswer } from "./points-of-answer.ts";

/** The points of one criterion, with the answer that they follow from. */
export interface CriterionPoints {
  readonly criterion: string;
  readonly title: Text;
  readonly section?: string;
  readonly answer: WholeAnswer["value"];
  /** Exact, after cap and weight. */
  readonly points: string;
  /** How the points follow from the answer. */
  readonly because: Text;
  /** What proves the answer. */
  readonly material?: string;
  /** Whether the answer rules the whole out. */
  readonly rulesOut: boolean;
}

/** All points of one sheet. */
export interface AnsweredCriteria {
  readonly points: readonly CriterionPoints[];
  /** Criteria without an answer. */
  readonly blanks: readonly { readonly criterion: string; readonly title: Text }[];
}

/** What a nomination changes: the most points of some criteria, by their identifiers. */
export type OwnCaps = Readonly<Record<string, ExactNumber>>;

const said = (value: ExactNumber, locale: keyof Text): string => formatFraction(toFraction(value), locale);

function withCapAndWeight(
  { cap, weight, material: needed }: Criterion,
  { points, because }: Pointed,
  material: string | undefined,
): { readonly points: Fraction; readonly because: Text } {
  if (needed === "required" && material === undefined && points.n !== 0n) {
    const none = { ru: "нет подтверждающего материала", en: "there is no material to prove it" };
    return { points: new Fraction(0), because: { ru: `${because.ru}; ${none.ru}`, en: `${because.en}; ${none.en}` } };
  }
  const isCapped = cap !== undefined && points.gt(toFraction(cap));
  const kept = isCapped ? toFraction(cap) : points;
  const isWeighted = !toFraction(weight).equals(1);
  const told = (locale: keyof Text): string =>
    [
      because[locale],
      ...(isCapped ? [{ ru: `не более ${said(cap, "ru")}`, en: `at most ${said(cap, "en")}` }[locale]] : []),
      ...(isWeighted ? [{ ru: `вес ${said(weight, "ru")}`, en: `weight ${said(weight, "en")}` }[locale]] : []),
    ].join("; ");
  return { points: kept.mul(toFraction(weight)), because: { ru: told("ru"), en: told("en") } };
}

/** The points of all criteria that were answered, in their order, and those that were left blank; no other answer is taken. */
export function criterionPoints(
  criteria: readonly Criterion[],
  answers: CriterionAnswers,
  path: Path,
  caps: OwnCaps = {},
): Checked<AnsweredCriteria> {
  const known = criteria.map((criterion) => criterion.id);
  const expected = { ru: "критерий этого листа", en: "a criterion of this sheet" };
  const problems: Problem[] = Object.keys(answers)
    .filter((id) => !known.includes(id))
    .map((id) => unknownName("unknown-question", [...path, id], expected, id, known));
  const blanks: AnsweredCriteria["blanks"][number][] = [];
  const points = criteria.flatMap((criterion): CriterionPoints[] => {
    const { id, title, section } = criterion;
    const answer = answerTo(answers, id);
    if (answer === undefined) {
      blanks.push({ criterion: id, title });
      return [];
    }
    const result = pointsOfAnswer(criterion, answer, [...path, id]);
    if (!result.ok) {
      problems.push(...result.problems);
      return [];
    }
    const own = Object.hasOwn(caps, id) ? { ...criterion, cap: caps[id] } : criterion;
    const whole = withCapAndWeight(own, result.value, answer.material);
    return [
      {
        criterion: id,
        title,
        ...(section !== undefined && { section }),
        answer: answer.value,
        points: exactText(whole.points),
        because: whole.because,
        ...(answer.material !== undefined && { material: answer.material }),
        rulesOut: result.value.rulesOut ?? false,
      },
    ];
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { points, blanks } };
}
