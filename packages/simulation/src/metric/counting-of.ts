import type { Counting } from "@nastavnik/core/monitoring";
import { dateWindow, planRoadMap } from "@nastavnik/core/road-map";
import { roadMapRoles } from "@nastavnik/core/target-model";
import { targetModelCounting } from "@nastavnik/rules/target-model";
import { calendarOf } from "../definition/calendar-of.ts";
import { trackedRoadMap } from "../definition/tracked-road-map.ts";
import type { SchoolYear } from "../definition/school-year-definition.ts";

/** The way in which a year's indicators are counted, its road map's included. */
export function countingOf(definition: Pick<SchoolYear, "roadMap" | "period" | "calendar" | "timeZone">): Counting {
  const plan = planRoadMap(
    trackedRoadMap(definition.roadMap),
    dateWindow(definition.period),
    roadMapRoles,
    calendarOf(definition),
  );
  return targetModelCounting({ roadMap: () => plan });
}
