import type { SchoolCalendar, Text } from "@nastavnik/core";
import { dateWindow, planRoadMap, type RoadMapPlan } from "@nastavnik/core/road-map";
import { roadMapRoles } from "@nastavnik/core/target-model";
import { calendarOf } from "./calendar-of.ts";
import { trackedRoadMap } from "./tracked-road-map.ts";
import type { SchoolYear } from "./school-year-definition.ts";

/** What `reportOfStore` of `@nastavnik/papers` takes besides the store. */
export interface ReportSettings {
  readonly programme: string;
  readonly title: Text;
  readonly organisation: Text;
  readonly roadMap: RoadMapPlan;
  readonly calendar: SchoolCalendar;
  readonly labels: Readonly<Record<string, Text>>;
}

/** What a definition tells about the report of its year: titles, the plan, the calendar, and the words of its own. */
export function reportSettings(definition: SchoolYear): ReportSettings {
  const { id, title, organisation, period, roadMap, population } = definition;
  const calendar = calendarOf(definition);
  return {
    programme: id,
    title,
    organisation: organisation.title,
    roadMap: planRoadMap(trackedRoadMap(roadMap), dateWindow(period), roadMapRoles, calendar),
    calendar,
    labels: population.subjects,
  };
}
