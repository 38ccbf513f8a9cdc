import type { Temporal } from "temporal-polyfill";
import type { SchoolCalendar } from "../calendar/school-calendar.ts";
import type { Fact } from "../fact/fact.ts";
import type { InstanceRef } from "../instance/instance.ts";
import type { IndicatorFact } from "./indicator-fact.ts";

/** What is counted, of whom, and as of when. */
export interface CountingRequest {
  /** The programme whose history it is: its own facts, and those of the instances that have it as their parent. */
  readonly of: InstanceRef;
  /** Identifiers of indicators; those that nobody can count are left out of the answer. */
  readonly indicators: readonly string[];
  /**
   * Only what happened from then on counts as having happened, such as from the beginning of a cycle; what was recorded
   * later than it happened, by the day on which it happened.
   */
  readonly since?: Temporal.Instant;
  /** The moment of the measurement; what was recorded later does not count. Its day, by the calendar, is that of the values. */
  readonly at: Temporal.Instant;
  readonly calendar: Pick<SchoolCalendar, "dateOf" | "startOf">;
}

/** A count under way: it is shown every fact of the tenant, in the order in which they were stored. */
export interface Count {
  /** Takes one more fact into account; facts of other programmes are passed over. */
  add(fact: Fact): void;
  /** The exact values, in the order asked for, each with its day and its derivation. */
  values(): readonly IndicatorFact[];
}

/**
 * The one way in which indicators are counted from history, for the engine, a simulation and a report alike. Core
 * declares it; `countingFromHistory` of `@nastavnik/rules` is it.
 */
export interface Counting {
  /** Identifiers of the indicators that it counts. */
  readonly indicators: ReadonlySet<string>;
  begin(request: CountingRequest): Count;
}
