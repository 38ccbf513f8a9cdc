import type { Fact, SchoolCalendar } from "@nastavnik/core";
import type { Temporal } from "temporal-polyfill";

const none: ReadonlySet<string> = new Set();

/** How many letters each person is sent on a day; of past days nothing is kept. */
export class DayCount {
  readonly #calendar: Pick<SchoolCalendar, "dateOf">;
  #day = "";
  readonly #letters = new Map<string, Set<string>>();

  constructor(calendar: Pick<SchoolCalendar, "dateOf">) {
    this.#calendar = calendar;
  }

  /** Takes the fact by which a notification was decided on. */
  take({ command: { type, payload }, instance, at }: Fact): void {
    if (type !== "decide" || payload["skipped"] !== undefined || payload["digest"] !== undefined) return;
    this.add(instance.id, payload["recipient"] as string, at);
  }

  /** Counts one, once. */
  add(id: string, recipient: string, at: Temporal.Instant): void {
    const day = this.#calendar.dateOf(at).toString();
    if (day < this.#day) return;
    if (day > this.#day) {
      this.#day = day;
      this.#letters.clear();
    }
    this.#letters.set(recipient, (this.#letters.get(recipient) ?? new Set<string>()).add(id));
  }

  of(recipient: string, at: Temporal.Instant): number {
    return this.#calendar.dateOf(at).toString() === this.#day ? (this.#letters.get(recipient) ?? none).size : 0;
  }
}
