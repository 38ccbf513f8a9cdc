import { type Counting, dateWindow, planRoadMap } from "@nastavnik/core";
import { roadMapRoles } from "@nastavnik/core/target-model";
import { targetModelCounting } from "@nastavnik/rules/target-model";
import type { SchoolYear } from "../definition/school-year-definition.ts";

/** The way in which a year's indicators are counted, its road map's included. */
export function countingOf({ roadMap, period }: Pick<SchoolYear, "roadMap" | "period">): Counting {
  const plan = planRoadMap(roadMap, dateWindow(period), roadMapRoles);
  return targetModelCounting({ roadMap: () => plan });
}
