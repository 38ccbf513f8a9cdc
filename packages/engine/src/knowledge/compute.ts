import type { Counting, MeasuredRelation, Related, ReviewedRelation, Reviewing, SchoolCalendar } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import { pages } from "../history/pages.ts";
import type { Store } from "../store/store.ts";

/** Answers what is computed rather than found: indicators as of an instant, and the judgement on a review. */
export type Compute = (relation: MeasuredRelation | ReviewedRelation, at: Temporal.Instant) => Promise<Related>;

/** Whether a relation is computed rather than found. */
export function isComputed(relation: object): relation is MeasuredRelation | ReviewedRelation {
  return "measured" in relation || "reviewed" in relation;
}

/** What is computed with. */
export interface ComputeOptions {
  readonly counting: Counting | undefined;
  readonly reviewing: Reviewing | undefined;
  readonly store: Store;
  readonly calendar: SchoolCalendar;
}

/** Counts over the history of a store, and judges by sheets; without the port for it, nothing is found. */
export function computeWith({ counting, reviewing, store, calendar }: ComputeOptions): Compute {
  return async (relation, at) => {
    if ("reviewed" in relation) return reviewing && { judgement: reviewing.judge(relation.reviewed) };
    const { measured, of, since } = relation;
    const indicators = measured.filter((id) => counting?.indicators.has(id));
    if (counting === undefined || indicators.length === 0) return { measured: [] };
    const count = counting.begin({
      of,
      indicators,
      ...(since !== undefined && { since: Temporal.Instant.from(since) }),
      at,
      calendar,
    });
    for await (const facts of pages(store, {})) for (const fact of facts) count.add(fact);
    return { measured: count.values() };
  };
}
