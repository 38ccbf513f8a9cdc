import type { RoadMapStep } from "@nastavnik/core";
import { inWorkingDays } from "./dates.ts";
import type { YearRun } from "./year-run.ts";

function stepOf(step: RoadMapStep): string | undefined {
  for (const { workflow, command, where } of step.fulfilledBy) {
    const named = where?.["step"];
    if (workflow === "programme" && command === "record-step" && typeof named === "string") return named;
  }
  return undefined;
}

/** Has the steps of a stage that no command of their own stands for recorded one after another, in the plan's order. */
export function recordSteps(run: YearRun, lifecycleStage: string): void {
  const steps = run.definition.roadMap.stages
    .filter((stage) => stage.lifecycleStage === lifecycleStage)
    .flatMap((stage) => stage.activities)
    .flatMap((activity) => activity.rows)
    .flatMap((row) => row.steps)
    .flatMap((step) => stepOf(step) ?? []);
  for (const [index, step] of steps.entries()) {
    run.on(inWorkingDays(run, Math.min(5, index)), 15, async () => {
      await run.attempt({ who: "curator", on: run.programme, type: "record-step", payload: { step } });
    });
  }
}
