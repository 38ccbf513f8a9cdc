import type { SchoolCalendar } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";

/** The present moment of a simulated year, in virtual time; it never goes back. */
export class Present {
  readonly #calendar: SchoolCalendar;
  #instant: Temporal.Instant;

  constructor(calendar: SchoolCalendar, start: Temporal.Instant) {
    this.#calendar = calendar;
    this.#instant = start;
  }

  get instant(): Temporal.Instant {
    return this.#instant;
  }

  /** Date in the organisation's time zone. */
  get date(): Temporal.PlainDate {
    return this.#calendar.dateOf(this.#instant);
  }

  /** Moves on to an instant; one that has passed leaves the present as it is. */
  moveTo(instant: Temporal.Instant): void {
    if (Temporal.Instant.compare(instant, this.#instant) > 0) this.#instant = instant;
  }

  /** Moves on by a second. */
  tick(): void {
    this.#instant = this.#instant.add({ seconds: 1 });
  }
}
