import { clearanceKinds } from "./clearance-kind.ts";
import type { Failure, Instance } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import type { ParticipantContext } from "../participant-context.ts";

/** Forms whose mentees are no pupils; clearances are for work with pupils. */
const formsWithoutPupils: ReadonlySet<string> = new Set(["teacher-teacher", "employer-university-student"]);

/** Whether the mentor is no employee and no pupil of the organisation; a university student comes from outside. */
export function isOutsider({ isEmployee, kind }: ParticipantContext, form: string): boolean {
  return !isEmployee && (kind !== "student" || form.startsWith("university-student-"));
}

/** Whether a mentor of this form must provide clearances (R25, R26). */
export function needsClearance(mentor: ParticipantContext, form: string): boolean {
  return isOutsider(mentor, form) && !formsWithoutPupils.has(form);
}

/**
 * The clearances that the mentor of these mentees lacks on the day.
 *
 * @param isOfElsewhere - registered with another organisation: whom that one employs is an outsider in this one
 */
export function clearancesLacking(
  mentor: Pick<Instance<ParticipantContext>, "id" | "context"> | undefined,
  mentees: readonly (Pick<Instance<ParticipantContext>, "context"> | undefined)[],
  form: string,
  day: string,
  isOfElsewhere = false,
): readonly Failure[] {
  const hasStudents = mentees.some((mentee) => mentee?.context.kind === "student");
  return mentor !== undefined && hasStudents && (isOfElsewhere || isOutsider(mentor.context, form))
    ? missingClearances(mentor.context, day, mentor.id)
    : [];
}

/** The clearances that the mentor has not provided, or that count no longer on the day. */
export function missingClearances(
  { clearances }: ParticipantContext,
  day: string,
  subject?: string,
): readonly Failure[] {
  return Object.entries(clearanceKinds).flatMap(([kind, { ru, en }]) => {
    const given = clearances[kind];
    if (given === undefined) return fail(`Не представлена ${ru}`, `Missing: ${en}`, subject ?? kind);
    const { until } = given;
    return until === undefined || day <= until
      ? []
      : fail(`Истекла ${until}: ${ru}`, `Expired on ${until}: ${en}`, subject ?? kind);
  });
}
