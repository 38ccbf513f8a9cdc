import type { Temporal } from "temporal-polyfill";
import { inWorkingDays } from "./dates.ts";
import type { Attempt, YearRun } from "./year-run.ts";

/** When something is tried, and when again. */
export interface Rhythm {
  readonly from: Temporal.PlainDate;
  readonly hour: number;
  /** Working days from one try to the next. */
  readonly every: number;
}

/**
 * Tries what the year waits for from a date on, any of the attempts, until one is accepted; then it goes on. Where the
 * year stands still nobody tries for ever.
 */
export function untilDone(
  run: YearRun,
  { from, hour, every }: Rhythm,
  attempts: readonly Attempt[],
  next: (done: Attempt) => void,
): void {
  const again = async (): Promise<void> => {
    const { done, isGivenUp } = await run.pursue(...attempts);
    if (done !== undefined) next(done);
    else if (!isGivenUp) run.on(inWorkingDays(run, every), hour, again);
  };
  run.on(from, hour, again);
}
