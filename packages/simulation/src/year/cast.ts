import type { Role } from "@nastavnik/core/target-model";
import type { SchoolYear } from "../definition/school-year-definition.ts";
import { staffId } from "./year-run.ts";

/** Somebody of the staff, with the roles in which they act. */
export interface Member {
  readonly id: string;
  readonly roles: readonly Role[];
}

/** Who acts for a post that the organisation does not have, the nearest first. */
const standIns: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  coordinator: ["curator", "deputy-head", "head"],
  curator: ["coordinator", "deputy-head", "head"],
  "deputy-head": ["head"],
  administration: ["deputy-head", "head"],
};

/** Whoever holds a role in the organisation, or acts in it because nobody holds it. */
export function cast({ staff }: Pick<SchoolYear, "staff">, role: Role, number = 1): Member {
  const counts: Readonly<Partial<Record<Role, number>>> = staff;
  const holder = [role, ...(standIns[role] ?? [])].find((each) => (counts[each] ?? 0) > 0) ?? role;
  return { id: staffId(holder, number), roles: holder === role ? [role] : [holder, role] };
}

/** All who hold a role, or whoever acts in it. */
export function castOf(year: Pick<SchoolYear, "staff">, role: Role): readonly Member[] {
  const counts: Readonly<Partial<Record<Role, number>>> = year.staff;
  const count = Math.max(1, counts[role] ?? 0);
  return Array.from({ length: count }, (_, index) => cast(year, role, index + 1));
}
