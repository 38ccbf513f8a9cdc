import { relatedInstance } from "@nastavnik/core";
import type { ParticipantContext } from "../../participant/participant-context.ts";
import type { UnitOccasion } from "../unit-commands.ts";

/** Day from which the Labour Code regulates mentoring between employees (art. 351.8). */
export const labourCodeSince = "2025-03-01";

/**
 * Whether the Labour Code's rules on mentoring fit a unit: its mentor is an employee who helps another employee (R69),
 * and it is not what he is paid the salary for (R68). One employee among the mentees is enough.
 */
export function isEmployeeToEmployee(
  mentor: ParticipantContext | undefined,
  mentees: readonly (ParticipantContext | undefined)[],
): boolean {
  if (mentor === undefined || !mentor.isEmployee || mentor.kind === "student") return false;
  if (mentor.isMentoringPartOfJob === true) return false;
  return mentees.some((mentee) => mentee !== undefined && mentee.isEmployee && mentee.kind === "teacher");
}

/** Whether the Labour Code's rules fit these people; the command must relate to all of them. */
export function fallsUnderLabourCode(
  { world }: Pick<UnitOccasion, "world">,
  mentor: string,
  mentees: readonly string[],
): boolean {
  const contextOf = (id: string) => relatedInstance<ParticipantContext>(world, `person:${id}`)?.context;
  return isEmployeeToEmployee(
    contextOf(mentor),
    mentees.map((mentee) => contextOf(mentee)),
  );
}
