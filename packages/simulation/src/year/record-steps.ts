import { dateWindow, type PlannedStep, planRoadMap } from "@nastavnik/core/road-map";
import { lifecycleStages, roadMapRoles, stagesIn } from "@nastavnik/core/target-model";
import type { Temporal } from "temporal-polyfill";
import { trackedRoadMap } from "../definition/tracked-road-map.ts";
import { inWorkingDays, later } from "./dates.ts";
import type { YearRun } from "./year-run.ts";

/** What the step is recorded as; nothing where a command of its own, or none, stands for it. */
function recordOf(step: Pick<PlannedStep, "fulfilledBy">): string | undefined {
  for (const { workflow, command, where } of step.fulfilledBy) {
    const named = where?.["step"];
    if (workflow === "programme" && command === "record-step" && typeof named === "string") return named;
  }
  return undefined;
}

function recordOn(run: YearRun, date: Temporal.PlainDate, step: string): void {
  run.on(date, 15, async () => {
    await run.attempt({ who: "curator", on: run.programme, type: "record-step", payload: { step } });
  });
}

/** Has the steps of a stage that no command of their own stands for recorded one after another, in the plan's order. */
export function recordSteps(run: YearRun, lifecycleStage: string): void {
  const steps = trackedRoadMap(run.definition.roadMap)
    .stages.filter((stage) => stage.lifecycleStage === lifecycleStage)
    .flatMap((stage) => stage.activities)
    .flatMap((activity) => activity.rows)
    .flatMap((row) => row.steps)
    .flatMap((step) => recordOf(step) ?? []);
  for (const [index, step] of steps.entries()) recordOn(run, inWorkingDays(run, Math.min(5, index)), step);
}

/** Has such steps of the parts of a plan that follow no lifecycle recorded when the plan says. */
export function recordOtherSteps(run: YearRun): void {
  const { roadMap, period } = run.definition;
  const planned = planRoadMap(trackedRoadMap(roadMap), dateWindow(period), roadMapRoles, run.calendar);
  const known = new Set([...Object.keys(lifecycleStages), ...stagesIn(run.regulation).map(({ id }) => id)]);
  const others = planned.stages.filter(({ lifecycleStage = "" }) => !known.has(lifecycleStage));
  for (const step of others.flatMap(({ activities }) =>
    activities.flatMap(({ rows }) => rows.flatMap((row) => row.steps)),
  )) {
    const record = recordOf(step);
    if (record === undefined) continue;
    recordOn(run, run.calendar.nextWorkingDay(later(run.today(), step.window?.from ?? run.today())), record);
  }
}
