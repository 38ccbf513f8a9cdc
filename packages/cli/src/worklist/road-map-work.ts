import type { Fact } from "@nastavnik/core";
import { progressOf } from "@nastavnik/core/road-map";
import type { RoadMapWork } from "@nastavnik/notifications";
import { reportSettings, type SchoolYear } from "@nastavnik/simulation";
import type { Temporal } from "temporal-polyfill";

/** How the steps of a year's road map stand by then; the coordinator answers for those that name nobody. */
export function roadMapWork(year: SchoolYear, facts: Iterable<Fact>, at: Temporal.Instant): RoadMapWork {
  const { programme, roadMap, calendar } = reportSettings(year);
  const own = [...facts].filter(
    ({ instance, parent }) => parent === programme || (instance.workflow === "programme" && instance.id === programme),
  );
  const steps = progressOf(roadMap, own, { calendar, asOf: at });
  return { programme, period: year.period, steps, otherwise: "coordinator" };
}
