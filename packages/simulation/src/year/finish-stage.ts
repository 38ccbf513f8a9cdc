import type { Temporal } from "temporal-polyfill";
import { untilDone } from "./until-done.ts";
import type { YearRun } from "./year-run.ts";

/**
 * The coordinator tries to finish the programme's stage from the date on, once every few working days until it is
 * accepted; then the next stage begins.
 */
export function finishStage(run: YearRun, from: Temporal.PlainDate, every: number, next: () => void): void {
  const finish = { who: "coordinator", on: run.programme, type: "finish-stage" } as const;
  untilDone(run, { from, hour: 16, every }, [finish], next);
}
