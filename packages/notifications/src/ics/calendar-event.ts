import type { Temporal } from "temporal-polyfill";

/** When something is: days without a time of day, or moments. Ends are exclusive. */
export type EventTime =
  | { readonly from: Temporal.PlainDate; readonly until?: Temporal.PlainDate }
  | { readonly from: Temporal.Instant; readonly until: Temporal.Instant };

/** Something that repeats itself every week at the same time by the wall clock. */
export interface WeeklySeries {
  /** Name of the time zone whose wall clock it is. */
  readonly timeZone: string;
  /** How many times, those that are left out included. */
  readonly count: number;
  /** Those that do not take place, by their old beginning. */
  readonly without?: readonly Temporal.Instant[];
  /** Those that were moved, by their old beginning. */
  readonly moved?: readonly {
    readonly was: Temporal.Instant;
    readonly from: Temporal.Instant;
    readonly until: Temporal.Instant;
  }[];
}

/** An entry of a calendar: a meeting, or a deadline. */
export interface CalendarEvent {
  /** What it is in the system; its UID is made of it alone, in every file, letter and feed. */
  readonly id: string;
  /** Grows with every change: the version of the instance. */
  readonly sequence: number;
  /** When it was changed last. */
  readonly changedAt: Temporal.Instant;
  readonly time: EventTime;
  /** Nothing that is not public: it is shown on locked screens. */
  readonly title: string;
  readonly description?: string;
  readonly link?: string;
  /** Whether it was called off; it stays in a feed for a while, so that calendars take it out. */
  readonly isCancelled?: boolean;
  /** Only of a time of moments. */
  readonly weekly?: WeeklySeries;
}
