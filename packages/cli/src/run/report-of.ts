import { dateWindow, planRoadMap } from "@nastavnik/core";
import { roadMapRoles } from "@nastavnik/core/target-model";
import { type YearReport, yearReport } from "@nastavnik/papers";
import type { Store } from "@nastavnik/engine";
import { calendarOf, mentoringForms, readHistory, type SchoolYear } from "@nastavnik/simulation";
import type { Temporal } from "temporal-polyfill";

/** The report of a school year, from what its store holds. */
export async function reportOf(definition: SchoolYear, store: Store, until?: Temporal.PlainDate): Promise<YearReport> {
  const calendar = calendarOf(definition);
  const { title, organisation, period, roadMap, population } = definition;
  return yearReport({
    ...(await readHistory(store)),
    roadMap: planRoadMap(roadMap, dateWindow(period), roadMapRoles),
    calendar,
    programme: definition.id,
    title,
    organisation: organisation.title,
    labels: { ...mentoringForms, ...population.subjects },
    ...(until === undefined ? {} : { asOf: calendar.startOf(until.add({ days: 1 })) }),
  });
}
