import type { Temporal } from "temporal-polyfill";

/** Where the engine gets the time from. */
export interface Clock {
  now(): Temporal.Instant;
}
