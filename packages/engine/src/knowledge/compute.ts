import type { AssessedRelation, MeasuredRelation, Related, ReviewedRelation, SchoolCalendar } from "@nastavnik/core";
import type { Assessing, Counting, IndicatorFact, Reviewing } from "@nastavnik/core/monitoring";
import { Temporal } from "temporal-polyfill";
import { pages } from "../history/pages.ts";
import type { Store } from "../store/store.ts";

/** A relation whose answer is computed. */
export type Computed = MeasuredRelation | ReviewedRelation | AssessedRelation;

/** Answers what is computed rather than found: indicators as of an instant, a judgement on a review, an assessment. */
export type Compute = (relation: Computed, at: Temporal.Instant) => Promise<Related>;

/** Whether a relation is computed rather than found. */
export function isComputed(relation: object): relation is Computed {
  return "measured" in relation || "reviewed" in relation || "assessed" in relation;
}

/** What is computed with. */
export interface ComputeOptions {
  readonly counting?: Counting | undefined;
  readonly reviewing?: Reviewing | undefined;
  readonly assessing?: Assessing | undefined;
  readonly store: Store;
  readonly calendar: SchoolCalendar;
}

/** Counts over the history of a store, judges by sheets and assesses by rules; without the port for it, nothing is found. */
export function computeWith({ counting, reviewing, assessing, store, calendar }: ComputeOptions): Compute {
  const counted = async (
    { measured, of, since }: MeasuredRelation,
    at: Temporal.Instant,
  ): Promise<readonly IndicatorFact[]> => {
    const indicators = measured.filter((id) => counting?.indicators.has(id));
    if (counting === undefined || indicators.length === 0) return [];
    const count = counting.begin({
      of,
      indicators,
      ...(since !== undefined && { since: Temporal.Instant.from(since) }),
      at,
      calendar,
    });
    for await (const facts of pages(store, {})) for (const fact of facts) count.add(fact);
    return count.values();
  };
  return async (relation, at) => {
    if ("reviewed" in relation) return reviewing && { judgement: reviewing.judge(relation.reviewed) };
    if (!("assessed" in relation)) return { measured: await counted(relation, at) };
    const measured = relation.counting && (await counted(relation.counting, at));
    const assessment = assessing?.assess(relation.assessed, relation.data, measured);
    return assessment && { assessment, ...(measured && { measured }) };
  };
}
