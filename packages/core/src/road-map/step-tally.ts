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
  /** Milliseconds at which the planned days begin, and at which they, or the period, are over. */
  readonly #begin: number;
  readonly #end: number;
  #before = 0;
  #within = 0;
  #after = 0;

  constructor(step: PlannedStep, period: DateWindow, calendar: Pick<SchoolCalendar, "startOf">) {
    this.step = step;
    this.#spans = step.fulfilledBy.map(() => undefined);
    const { from, to } = step.window ?? period;
    this.#begin = calendar.startOf(from).epochMilliseconds;
    this.#end = calendar.startOf(to.add({ days: 1 })).epochMilliseconds;
  }

  /** Counts a fact of the fulfilment of that index. */
  add(index: number, at: Temporal.Instant, instance: string): void {
    const span = (this.#spans[index] ??= { first: at, last: at });
    if (at.epochMilliseconds < span.first.epochMilliseconds) span.first = at;
    if (at.epochMilliseconds > span.last.epochMilliseconds) span.last = at;
    this.#instances.add(instance);
    if (this.step.window && at.epochMilliseconds < this.#begin) this.#before++;
    else if (this.step.window && at.epochMilliseconds >= this.#end) this.#after++;
    else this.#within++;
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
    const { fulfilledBy, window } = this.step;
    if (fulfilledBy.length === 0) return "untracked";
    let doneAt = -Infinity;
    for (const [index, { times }] of fulfilledBy.entries()) {
      const span = this.#spans[index];
      if (!span) return asOf >= this.#end ? "overdue" : "waiting";
      doneAt = Math.max(doneAt, (times === "once" ? span.first : span.last).epochMilliseconds);
    }
    if (!window) return "done";
    if (doneAt < this.#begin) return "early";
    return doneAt < this.#end ? "in-time" : "late";
  }
}

function byTime(a: Temporal.Instant, b: Temporal.Instant): number {
  return a.epochMilliseconds - b.epochMilliseconds;
}
