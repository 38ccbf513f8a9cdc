import { clearanceKinds } from "./clearance-kind.ts";
import type { Failure } from "@nastavnik/core";
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

/** The clearances that the mentor has not provided. */
export function missingClearances({ clearances }: ParticipantContext, subject?: string): readonly Failure[] {
  return Object.entries(clearanceKinds)
    .filter(([kind]) => clearances[kind] === undefined)
    .map(([kind, { ru, en }]) => fail(`Не представлена ${ru}`, `Missing: ${en}`, subject ?? kind));
}
