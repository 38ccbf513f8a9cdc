import type { Counting, IndicatorFact, MeasuredRelation, SchoolCalendar } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import { pages } from "../history/pages.ts";
import type { Store } from "../store/store.ts";

/** Counts the indicators of a relation as of an instant, over all that is stored. */
export type Measure = (relation: MeasuredRelation, at: Temporal.Instant) => Promise<readonly IndicatorFact[]>;

/** Counts with a {@link Counting} over the history of a store; without one, nothing is counted. */
export function measureWith(counting: Counting | undefined, store: Store, calendar: SchoolCalendar): Measure {
  return async ({ measured, of, since }, at) => {
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
}
