import type { Regulation } from "@nastavnik/core";
import { listed } from "@nastavnik/core/target-model";
import type { SchoolYear } from "../definition/school-year-definition.ts";

/** The year with those of its staff who have a post: a coordinator whom the regulation appoints nowhere leads nothing. */
export function withAppointedStaff(definition: SchoolYear, regulation: Regulation): SchoolYear {
  const appointed = listed(regulation.value("preparation.appointments"));
  if (appointed.length === 0 || appointed.includes("coordinator")) return definition;
  return { ...definition, staff: { ...definition.staff, coordinator: 0 } };
}
