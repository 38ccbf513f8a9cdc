import type { Temporal } from "temporal-polyfill";
import { inWorkingDays } from "./dates.ts";
import type { YearRun } from "./year-run.ts";

/**
 * The coordinator tries to finish the programme's stage from the date on, once every few working days until it is
 * accepted; then the next stage begins.
 */
export function finishStage(run: YearRun, from: Temporal.PlainDate, every: number, next: () => void): void {
  const again = async (): Promise<void> => {
    const { isDone } = await run.attempt({ who: "coordinator", on: run.programme, type: "finish-stage" });
    if (isDone) next();
    else run.on(inWorkingDays(run, every), 16, again);
  };
  run.on(from, 16, again);
}
