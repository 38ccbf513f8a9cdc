import type { SchoolCalendar } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import type { RuleSet } from "../rule/parse-rules.ts";
import type { Occurrence } from "./occurrences.ts";
import { sendAt } from "./send-at.ts";

/** When something goes out by the clock of the organisation. */
export interface Here {
  /** `undefined` where no moment is left before it is too late. */
  readonly at: Temporal.Instant | undefined;
  /** From then on it may be due somewhere: zones lie no further apart. */
  readonly look: Temporal.Instant;
}

const widestZones = Temporal.Duration.from({ hours: 12 });

/** Works out when occurrences go out by the clock of the organisation, each once however many share it. */
export class HoursHere {
  readonly #known = new WeakMap<Occurrence, Here>();
  readonly #calendar: SchoolCalendar;
  readonly #rules: Pick<RuleSet, "quiet">;

  constructor(calendar: SchoolCalendar, rules: Pick<RuleSet, "quiet">) {
    this.#calendar = calendar;
    this.#rules = rules;
  }

  of(occurrence: Occurrence): Here {
    let here = this.#known.get(occurrence);
    if (here === undefined) {
      const calendar = this.#calendar;
      const at = sendAt(occurrence, { timeZone: calendar.timeZone, calendar, quiet: this.#rules.quiet });
      here = { at, look: (at ?? calendar.startOf(occurrence.on)).subtract(widestZones) };
      this.#known.set(occurrence, here);
    }
    return here;
  }
}
