import { formatFraction, type Text, toFraction } from "@nastavnik/core";
import { criterionPoints, totalPoints } from "../criterion/criterion-points.ts";
import { exactText } from "../formula/exact-text.ts";
import { checkShape } from "../problem/check-shape.ts";
import type { Checked, Problem } from "../problem/problem.ts";
import { unknownName } from "../problem/unknown-name.ts";
import { aggregate } from "./aggregate.ts";
import { type ExpertReview, expertReview } from "./expert-review.ts";
import type { ExpertScore, ReviewCondition, ReviewOutcome } from "./review-outcome.ts";
import type { ReviewSheet } from "./review-sheet.ts";

const ownWork: Text = { ru: "эксперт — автор оцениваемой работы", en: "the expert is an author of the work" };

function conflictOf({ authors, conflicts }: ExpertReview, expert: string): Text | undefined {
  if (authors.includes(expert)) return ownWork;
  const declared = conflicts.find((one) => one.expert === expert);
  return declared && { ru: `конфликт интересов: ${declared.reason}`, en: `conflict of interest: ${declared.reason}` };
}

function sheetProblems(sheet: ReviewSheet): readonly Problem[] {
  const known = sheet.criteria.map((one) => one.id);
  const expected = { ru: "критерий этого листа", en: "a criterion of this sheet" };
  return Object.keys(sheet.acceptEachFrom)
    .filter((id) => !known.includes(id))
    .map((id) => unknownName("unknown-question", ["acceptEachFrom", id], expected, id, known));
}

function expertScores(sheet: ReviewSheet, review: ExpertReview): Checked<readonly ExpertScore[]> {
  const problems: Problem[] = [];
  const scores = review.sheets.flatMap(({ expert, answers }, index): ExpertScore[] => {
    if (review.sheets.findIndex((one) => one.expert === expert) !== index) {
      const text = {
        ru: "ожидается один лист от эксперта; получен второй",
        en: "expected one sheet of an expert, met a second",
      };
      problems.push({ code: "repeated", path: ["sheets", index, "expert"], text });
      return [];
    }
    const points = criterionPoints(sheet.criteria, answers, ["sheets", index, "answers"]);
    if (points.ok) return [{ expert, points: points.value, total: exactText(totalPoints(points.value)) }];
    problems.push(...points.problems);
    return [];
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: scores };
}

function threshold(what: Text, reached: string, least: string | number): ReviewCondition {
  const [value, bound] = [toFraction(reached), toFraction(least)];
  return {
    met: value.gte(bound),
    text: {
      ru: `${what.ru}: ${formatFraction(value, "ru")}, нужно не менее ${formatFraction(bound, "ru")}`,
      en: `${what.en}: ${formatFraction(value, "en")}, at least ${formatFraction(bound, "en")} is needed`,
    },
  };
}

function conditionsOf(
  sheet: ReviewSheet,
  experts: readonly ExpertScore[],
  total: string,
  pointsOf: ReadonlyMap<string, string>,
): readonly ReviewCondition[] {
  const each = sheet.criteria.flatMap(({ id, title }) => {
    const [least, reached] = [sheet.acceptEachFrom[id], pointsOf.get(id)];
    return least === undefined || reached === undefined ? [] : [threshold(title, reached, least)];
  });
  const required = sheet.criteria.flatMap((one) => {
    if (one.kind !== "yes-no" || !one.required) return [];
    const met = experts.every(({ points }) => points.every((given) => given.criterion !== one.id || !given.rulesOut));
    const text = {
      ru: `${one.title.ru}: нужно «да» каждого эксперта`,
      en: `${one.title.en}: every expert's yes is needed`,
    };
    return [{ text, met }];
  });
  const whole = { ru: "Сумма баллов", en: "Total" };
  return [...(sheet.acceptFrom === undefined ? [] : [threshold(whole, total, sheet.acceptFrom)]), ...each, ...required];
}

const byExpert = (a: { expert: string }, b: { expert: string }): number => (a.expert < b.expert ? -1 : 1);

/**
 * The outcome of an expert review by a sheet. A sheet of an expert with a conflict of interest, above all an author's
 * own, is refused and named, and does not count. Does not depend on the order of the sheets.
 */
export function reviewByExperts(sheet: ReviewSheet, data: unknown): Checked<ReviewOutcome> {
  const review = checkShape(expertReview, data);
  if (!review.ok) return review;
  const wrongSheet = sheetProblems(sheet);
  if (wrongSheet.length > 0) return { ok: false, problems: wrongSheet };
  const scores = expertScores(sheet, review.value);
  if (!scores.ok) return scores;
  const refused = scores.value.flatMap(({ expert }) => {
    const reason = conflictOf(review.value, expert);
    return reason ? [{ expert, reason }] : [];
  });
  const experts = scores.value.filter(({ expert }) => refused.every((one) => one.expert !== expert)).toSorted(byExpert);
  const expertsMissing = Math.max(0, sheet.experts - experts.length);
  const base = { experts, refused: refused.toSorted(byExpert), expertsMissing };
  if (experts.length === 0)
    return { ok: true, value: { ...base, outcome: "incomplete", criteria: [], conditions: [] } };
  const total = exactText(
    aggregate(
      experts.map((one) => toFraction(one.total)),
      sheet.aggregation,
    ),
  );
  const criteria = sheet.criteria.map(({ id }) => {
    const given = experts.flatMap(({ points }) => points.filter((one) => one.criterion === id));
    return {
      criterion: id,
      points: exactText(
        aggregate(
          given.map((one) => toFraction(one.points)),
          sheet.aggregation,
        ),
      ),
    };
  });
  const pointsOf = new Map(criteria.map((one) => [one.criterion, one.points]));
  const conditions = conditionsOf(sheet, experts, total, pointsOf);
  const judged = conditions.length === 0 ? "scored" : conditions.every((one) => one.met) ? "accepted" : "rejected";
  return {
    ok: true,
    value: { ...base, outcome: expertsMissing > 0 ? "incomplete" : judged, total, criteria, conditions },
  };
}
