import { NastavnikError } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import type { Clock } from "./clock.ts";

/** A clock that stands still until it is moved. */
export interface VirtualClock extends Clock {
  /**
   * Moves the clock on; to fire the timers on the way, use `advance`.
   *
   * @throws NastavnikError `invalid-input` when the instant lies before the present one
   */
  moveTo(instant: Temporal.Instant): void;
}

/** A {@link VirtualClock} that shows `start`. */
export function virtualClock(start: Temporal.Instant): VirtualClock {
  let present = start;
  return {
    now: () => present,
    moveTo(instant) {
      if (Temporal.Instant.compare(instant, present) < 0) {
        throw new NastavnikError(
          "invalid-input",
          `expected an instant from ${present.toString()} on, met ${instant.toString()}`,
        );
      }
      present = instant;
    },
  };
}
