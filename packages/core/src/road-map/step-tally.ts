import type { Temporal } from "temporal-polyfill";
import type { SchoolCalendar } from "../calendar/school-calendar.ts";
import type { DateWindow } from "./date-window.ts";
import type { PlannedStep } from "./road-map-plan.ts";
import type { StepProgress, StepStatus } from "./step-progress.ts";

interface Span {
  first: Temporal.Instant;
  last: Temporal.Instant;
}

/** Counts the facts of one step. */
export class StepTally {
  readonly step: PlannedStep;
  /** First and last fact of each fulfilment. */
  readonly #spans: (Span | undefined)[];
  readonly #instances = new Set<string>();
  /** Milliseconds at which each span of planned days begins and is over. */
  readonly #planned: readonly (readonly [begin: number, end: number])[];
  /** Milliseconds at which the last planned day, or the period, is over. */
  readonly #end: number;
  #before = 0;
  #within = 0;
  #after = 0;

  constructor(step: PlannedStep, period: DateWindow, calendar: Pick<SchoolCalendar, "startOf">) {
    this.step = step;
    this.#spans = step.fulfilledBy.map(() => undefined);
    const startOf = (date: Temporal.PlainDate): number => calendar.startOf(date).epochMilliseconds;
    this.#planned = step.windows.map(({ from, to }) => [startOf(from), startOf(to.add({ days: 1 }))]);
    this.#end = startOf((step.window ?? period).to.add({ days: 1 }));
  }

  /** Counts a fact of the fulfilment of that index. */
  add(index: number, at: Temporal.Instant, instance: string): void {
    const span = (this.#spans[index] ??= { first: at, last: at });
    if (at.epochMilliseconds < span.first.epochMilliseconds) span.first = at;
    if (at.epochMilliseconds > span.last.epochMilliseconds) span.last = at;
    this.#instances.add(instance);
    const place = this.#placeOf(at.epochMilliseconds);
    if (place === "before") this.#before++;
    else if (place === "after") this.#after++;
    else this.#within++;
  }

  /** Where a moment lies; between two spans of planned days it is after the first of them. */
  #placeOf(at: number): "before" | "within" | "after" {
    const [first] = this.#planned;
    if (first === undefined || this.#planned.some(([begin, end]) => begin <= at && at < end)) return "within";
    return at < first[0] ? "before" : "after";
  }

  /** How the step stands at that moment, in milliseconds. */
  progress(asOf: number): StepProgress {
    const spans = this.#spans.filter((span) => span !== undefined);
    const firsts = spans.map(({ first }) => first).toSorted(byTime);
    const lasts = spans.map(({ last }) => last).toSorted(byTime);
    const first = firsts[0];
    const last = lasts.at(-1);
    return {
      step: this.step,
      status: this.#status(asOf),
      facts: this.#before + this.#within + this.#after,
      instances: this.#instances.size,
      before: this.#before,
      within: this.#within,
      after: this.#after,
      ...(first && { first }),
      ...(last && { last }),
    };
  }

  #status(asOf: number): StepStatus {
    const { fulfilledBy, windows } = this.step;
    if (fulfilledBy.length === 0) return "untracked";
    let doneAt = -Infinity;
    for (const [index, { times }] of fulfilledBy.entries()) {
      const span = this.#spans[index];
      if (!span) return asOf >= this.#end ? "overdue" : "waiting";
      doneAt = Math.max(doneAt, (times === "once" ? span.first : span.last).epochMilliseconds);
    }
    if (windows.length === 0) return "done";
    return ({ before: "early", within: "in-time", after: "late" } as const)[this.#placeOf(doneAt)];
  }
}

function byTime(a: Temporal.Instant, b: Temporal.Instant): number {
  return a.epochMilliseconds - b.epochMilliseconds;
}
