import type { JsonObject } from "@nastavnik/core";
import { dateWindow, type PlannedStep, planRoadMap } from "@nastavnik/core/road-map";
import { lifecycleStages, roadMapRoles, stagesIn } from "@nastavnik/core/target-model";
import type { Temporal } from "temporal-polyfill";
import { trackedRoadMap } from "../definition/tracked-road-map.ts";
import { inWorkingDays, later } from "./dates.ts";
import type { YearRun } from "./year-run.ts";

interface Recorded {
  readonly type: string;
  readonly payload: JsonObject;
}

/** Commands that stand for whatever a plan names, and the field that names it. */
const fields: Readonly<Record<string, string>> = {
  "record-step": "step",
  "hold-event": "event",
  "study-materials": "what",
};

/** What the step is recorded by; nothing where the year does it anyway, or no command stands for it. */
function recordOf(step: Pick<PlannedStep, "fulfilledBy">): Recorded | undefined {
  for (const { workflow, command, where } of step.fulfilledBy) {
    const field = workflow === "programme" ? fields[command] : undefined;
    const named = field === undefined ? undefined : where?.[field];
    if (field !== undefined && typeof named === "string") return { type: command, payload: { [field]: named } };
  }
  return undefined;
}

function recordOn(run: YearRun, date: Temporal.PlainDate, { type, payload }: Recorded): void {
  run.on(date, 15, async () => {
    await run.attempt({ who: "curator", on: run.programme, type, payload });
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
