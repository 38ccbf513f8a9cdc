import type { SchoolYear } from "../definition/school-year-definition.ts";
import { staffId } from "./year-run.ts";

/** The identifiers of everybody who holds an office in the school, as many as its definition says. */
export function staffIds({ staff }: SchoolYear, office: "coordinator" | "curator"): readonly string[] {
  return Array.from({ length: staff[office] }, (_, index) => staffId(office, index + 1));
}
