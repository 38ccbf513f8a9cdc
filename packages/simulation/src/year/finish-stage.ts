import { afterStage, hasStage, type LifecycleStage } from "@nastavnik/core/target-model";
import type { Temporal } from "temporal-polyfill";
import { ownStages } from "./own-stages.ts";
import { untilDone } from "./until-done.ts";
import type { YearRun } from "./year-run.ts";

/**
 * The coordinator tries to finish a stage of the lifecycle from the date on, once every few working days until it is
 * accepted; then come the organisation's own stages, if there are any, and the next stage begins. Of a stage that the
 * organisation has not, there is nothing to finish: what belongs to it has been done meanwhile.
 */
export function finishStage(
  run: YearRun,
  stage: LifecycleStage,
  { from, every }: { readonly from: Temporal.PlainDate; readonly every: number },
  next: () => void,
): void {
  const follow = (): void => ownStages(run, afterStage(stage), next);
  if (!hasStage(run.regulation, stage)) {
    run.on(from, 16, async () => follow());
    return;
  }
  const finish = { who: "coordinator", on: run.programme, type: "finish-stage" } as const;
  untilDone(run, { from, hour: 16, every }, [finish], follow);
}
