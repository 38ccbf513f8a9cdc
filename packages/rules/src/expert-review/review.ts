import type { Text } from "@nastavnik/core";
import { formatFraction } from "@nastavnik/core/monitoring";
import { toFraction } from "@nastavnik/core/internals";
import { exactText } from "../formula/exact-text.ts";
import { checkShape } from "../problem/check-shape.ts";
import type { Checked, Problem } from "../problem/problem.ts";
import { unknownName } from "../problem/unknown-name.ts";
import { aggregate } from "../sheet/aggregate.ts";
import { countedSheets, type ExpertScore } from "../sheet/experts-of.ts";
import { sheetProblems } from "../sheet/score-sheet.ts";
import { bandOf } from "../sheet/sheet-points.ts";
import { expertReview } from "./expert-review.ts";
import type { ReviewCondition, ReviewOutcome } from "./review-outcome.ts";
import type { ReviewSheet } from "./review-sheet.ts";

function acceptanceProblems(sheet: ReviewSheet): readonly Problem[] {
  const known = sheet.criteria.map((one) => one.id);
  const expected = { ru: "критерий этого листа", en: "a criterion of this sheet" };
  return Object.keys(sheet.acceptEachFrom)
    .filter((id) => !known.includes(id))
    .map((id) => unknownName("unknown-question", ["acceptEachFrom", id], expected, id, known));
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
  const { acceptFrom, acceptEachFrom, acceptEachExpertFrom } = sheet;
  const whole = { ru: "Сумма баллов", en: "Total" };
  const each = sheet.criteria.flatMap(({ id, title }) => {
    const least = Object.hasOwn(acceptEachFrom, id) ? acceptEachFrom[id] : undefined;
    const reached = pointsOf.get(id);
    return least === undefined || reached === undefined ? [] : [threshold(title, reached, least)];
  });
  const ofExperts =
    acceptEachExpertFrom === undefined
      ? []
      : experts.map(({ expert, total: own }) => {
          const what = { ru: `Сумма баллов эксперта ${expert}`, en: `Total of expert ${expert}` };
          return threshold(what, own, acceptEachExpertFrom);
        });
  const sections = sheet.sections.flatMap(({ id, title, least }) => {
    if (least === undefined) return [];
    const own = experts.flatMap((expert) => expert.sections.filter(({ section }) => section === id));
    const reached = exactText(
      aggregate(
        own.map(({ points }) => toFraction(points)),
        sheet.aggregation,
      ),
    );
    return [threshold(title, reached, least)];
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
  return [
    ...(acceptFrom === undefined ? [] : [threshold(whole, total, acceptFrom)]),
    ...ofExperts,
    ...each,
    ...sections,
    ...required,
  ];
}

/**
 * The outcome of an expert review by a sheet. A sheet of an expert with a conflict of interest, above all an author's
 * own, does not count, nor does one with blanks; both are named. Does not depend on the order of the sheets.
 */
export function reviewByExperts(sheet: ReviewSheet, data: unknown): Checked<ReviewOutcome> {
  const wrongSheet = [...sheetProblems(sheet), ...acceptanceProblems(sheet)];
  if (wrongSheet.length > 0) return { ok: false, problems: wrongSheet };
  const review = checkShape(expertReview, data);
  if (!review.ok) return review;
  const counted = countedSheets(sheet, review.value, []);
  if (!counted.ok) return counted;
  const { experts } = counted.value;
  const expertsMissing = Math.max(0, sheet.experts - experts.length);
  const base = { ...counted.value, expertsMissing };
  if (experts.length === 0) {
    return { ok: true, value: { ...base, outcome: "incomplete", criteria: [], conditions: [] } };
  }
  const one = (values: readonly string[]): string => exactText(aggregate(values.map(toFraction), sheet.aggregation));
  const total = one(experts.map((expert) => expert.total));
  const criteria = sheet.criteria.map(({ id }) => ({
    criterion: id,
    points: one(
      experts.flatMap(({ points }) => points.filter((given) => given.criterion === id).map((given) => given.points)),
    ),
  }));
  const pointsOf = new Map(criteria.map((given) => [given.criterion, given.points]));
  const conditions = conditionsOf(sheet, experts, total, pointsOf);
  const judged = conditions.length === 0 ? "scored" : conditions.every(({ met }) => met) ? "accepted" : "rejected";
  const band = bandOf(sheet, total);
  return {
    ok: true,
    value: {
      ...base,
      outcome: expertsMissing > 0 ? "incomplete" : judged,
      total,
      criteria,
      conditions,
      ...(band && { band }),
    },
  };
}
