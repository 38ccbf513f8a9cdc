import { dateWindow, planRoadMap, progressOf } from "@nastavnik/core";
import { roadMapRoles } from "@nastavnik/core/target-model";
import type { YearRun } from "../year/year-run.ts";

/** Share of the tracked steps of the road map that were done, in or out of time; percent with one decimal. */
export function roadMapShare(run: YearRun): number | "not-applicable" {
  const plan = planRoadMap(run.definition.roadMap, dateWindow(run.definition.period), roadMapRoles);
  const steps = progressOf(plan, run.chronicle.facts(), { calendar: run.calendar }).filter(
    ({ status }) => status !== "untracked",
  );
  const done = steps.filter(({ facts, status }) => facts > 0 && status !== "overdue" && status !== "waiting");
  return steps.length === 0 ? "not-applicable" : Math.round((1000 * done.length) / steps.length) / 10;
}
