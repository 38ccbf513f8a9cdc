import type { Fact, SchoolCalendar } from "@nastavnik/core";
import type { Temporal } from "temporal-polyfill";

const none: ReadonlySet<string> = new Set();

/** How many letters each person is sent on a day; of past days nothing is kept. */
export class DayCount {
  readonly #calendar: Pick<SchoolCalendar, "dateOf">;
  #day = "";
  readonly #letters = new Map<string, Set<string>>();
  /** The same in the order of the store, which is one for all processes. */
  readonly #stored = new Map<string, string[]>();

  constructor(calendar: Pick<SchoolCalendar, "dateOf">) {
    this.#calendar = calendar;
  }

  /** Takes the fact by which a notification was decided on. */
  take({ command: { type, payload }, instance, at }: Fact): void {
    if (type !== "decide" || payload["skipped"] !== undefined || payload["digest"] !== undefined) return;
    const recipient = payload["recipient"] as string;
    this.add(instance.id, recipient, at);
    if (this.#calendar.dateOf(at).toString() !== this.#day) return;
    const stored = this.#stored.get(recipient) ?? [];
    stored.push(instance.id);
    this.#stored.set(recipient, stored);
  }

  /** Which of the letters to somebody that were decided on today one is, by the order of the store: 1, 2, 3 … */
  rankOf(id: string, recipient: string): number | undefined {
    const index = this.#stored.get(recipient)?.indexOf(id) ?? -1;
    return index < 0 ? undefined : index + 1;
  }

  /** Counts one, once. */
  add(id: string, recipient: string, at: Temporal.Instant): void {
    const day = this.#calendar.dateOf(at).toString();
    if (day < this.#day) return;
    if (day > this.#day) {
      this.#day = day;
      this.#letters.clear();
      this.#stored.clear();
    }
    this.#letters.set(recipient, (this.#letters.get(recipient) ?? new Set<string>()).add(id));
  }

  of(recipient: string, at: Temporal.Instant): number {
    return this.#calendar.dateOf(at).toString() === this.#day ? (this.#letters.get(recipient) ?? none).size : 0;
  }
}
