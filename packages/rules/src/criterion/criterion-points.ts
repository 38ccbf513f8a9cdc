import { type Text, toFraction } from "@nastavnik/core";
import { Fraction } from "fraction.js";
import { exactText } from "../formula/exact-text.ts";
import { met } from "../problem/met.ts";
import type { Checked, Path, Problem, ProblemCode } from "../problem/problem.ts";
import { unknownName } from "../problem/unknown-name.ts";
import type { Criterion, CriterionAnswers } from "./criterion.ts";

type Answer = CriterionAnswers[string];

/** The points of one criterion, with the answer that they follow from. */
export interface CriterionPoints {
  readonly criterion: string;
  readonly title: Text;
  readonly answer: Answer;
  /** Exact. */
  readonly points: string;
  /** How the points follow from the answer. */
  readonly because: Text;
  /** Whether the answer rules the whole out. */
  readonly rulesOut: boolean;
}

type Of<Kind extends Criterion["kind"]> = Extract<Criterion, { kind: Kind }>;

function refuse(code: ProblemCode, path: Path, expected: Text, answer: unknown): { ok: false; problems: Problem[] } {
  const found = met(answer);
  const text = {
    ru: `ожидается ${expected.ru}; получено: ${found.ru}`,
    en: `expected ${expected.en}, met ${found.en}`,
  };
  return { ok: false, problems: [{ code, path, text }] };
}

type Pointed = Checked<{ readonly points: Fraction; readonly because: Text; readonly rulesOut?: boolean }>;

function isNumber(answer: Answer): answer is string | number {
  return typeof answer === "string" || typeof answer === "number";
}

function byScale({ min, max }: Of<"scale">, answer: Answer, path: Path): Pointed {
  const expected = { ru: `целое число от ${min} до ${max}`, en: `a whole number from ${min} to ${max}` };
  if (!isNumber(answer)) return refuse("wrong-type", path, expected, answer);
  const points = toFraction(answer);
  if (points.d !== 1n || points.lt(min) || points.gt(max)) return refuse("outside-scale", path, expected, answer);
  return { ok: true, value: { points, because: { ru: `шкала ${min}–${max}`, en: `scale ${min}–${max}` } } };
}

function bySteps({ steps }: Of<"steps">, answer: Answer, path: Path): Pointed {
  if (!isNumber(answer)) return refuse("wrong-type", path, { ru: "число", en: "a number" }, answer);
  const value = toFraction(answer);
  const step = steps.find(
    ({ from, to }) => value.gte(toFraction(from)) && (to === undefined || value.lte(toFraction(to))),
  );
  if (!step) {
    const because = { ru: "вне всех ступеней", en: "outside all steps" };
    return { ok: true, value: { points: new Fraction(0), because } };
  }
  const range = step.to === undefined ? `≥ ${step.from}` : `${step.from}–${step.to}`;
  return {
    ok: true,
    value: { points: toFraction(step.points), because: { ru: `ступень ${range}`, en: `step ${range}` } },
  };
}

function byParts({ parts, cap }: Of<"parts">, answer: Answer, path: Path): Pointed {
  if (!Array.isArray(answer)) return refuse("wrong-type", path, { ru: "список частей", en: "a list of parts" }, answer);
  const known = parts.map((part) => part.id);
  const names = { ru: known.join(" | "), en: known.join(" | ") };
  const problems = answer.flatMap((id, index) => {
    if (!known.includes(id)) return [unknownName("outside-scale", [...path, index], names, id, known)];
    const once = { ru: "каждая часть один раз", en: "every part once" };
    return answer.indexOf(id) === index ? [] : refuse("repeated", [...path, index], once, id).problems;
  });
  if (problems.length > 0) return { ok: false, problems };
  const chosen = parts.filter((part) => answer.includes(part.id));
  const sum = chosen.reduce((total, part) => total.add(toFraction(part.points)), new Fraction(0));
  const listed = chosen.map((part) => `${part.id}: ${part.points}`).join(", ") || "0";
  const limit = cap === undefined ? undefined : toFraction(cap);
  const capped = limit !== undefined && sum.gt(limit);
  return {
    ok: true,
    value: {
      points: capped ? limit : sum,
      because: {
        ru: capped ? `${listed}; не более ${cap}` : listed,
        en: capped ? `${listed}; at most ${cap}` : listed,
      },
    },
  };
}

function byYesNo({ points, required }: Of<"yes-no">, answer: Answer, path: Path): Pointed {
  if (typeof answer !== "boolean") {
    return refuse("wrong-type", path, { ru: "true или false", en: "true or false" }, answer);
  }
  return {
    ok: true,
    value: {
      points: answer ? toFraction(points) : new Fraction(0),
      because: answer ? { ru: "да", en: "yes" } : { ru: "нет", en: "no" },
      rulesOut: required && !answer,
    },
  };
}

function pointed(criterion: Criterion, answer: Answer, path: Path): Pointed {
  switch (criterion.kind) {
    case "scale":
      return byScale(criterion, answer, path);
    case "steps":
      return bySteps(criterion, answer, path);
    case "parts":
      return byParts(criterion, answer, path);
    case "yes-no":
    default:
      return byYesNo(criterion, answer, path);
  }
}

/** The points of all criteria, in their order; every criterion needs an answer, and no other answer is taken. */
export function criterionPoints(
  criteria: readonly Criterion[],
  answers: CriterionAnswers,
  path: Path,
): Checked<readonly CriterionPoints[]> {
  const known = criteria.map((criterion) => criterion.id);
  const expected = { ru: "критерий этого листа", en: "a criterion of this sheet" };
  const problems: Problem[] = Object.keys(answers)
    .filter((id) => !known.includes(id))
    .map((id) => unknownName("unknown-question", [...path, id], expected, id, known));
  const points = criteria.flatMap((criterion): CriterionPoints[] => {
    const at = [...path, criterion.id];
    const answer = answers[criterion.id];
    const result: Pointed =
      answer === undefined
        ? refuse("wrong-shape", at, { ru: "оценка по критерию", en: "an answer to the criterion" }, answer)
        : pointed(criterion, answer, at);
    if (!result.ok || answer === undefined) {
      if (!result.ok) problems.push(...result.problems);
      return [];
    }
    const { points: exact, because, rulesOut = false } = result.value;
    return [{ criterion: criterion.id, title: criterion.title, answer, points: exactText(exact), because, rulesOut }];
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: points };
}

/** The exact sum of points. */
export function totalPoints(points: readonly CriterionPoints[]): Fraction {
  return points.reduce((sum, one) => sum.add(toFraction(one.points)), new Fraction(0));
}
