import { relatedInstances, type World } from "@nastavnik/core";
import type { TeacherRequestContext } from "../../teacher-request/teacher-request-context.ts";
import type { MunicipalSchoolContext } from "../municipal-school-context.ts";

/** Whether a request of the person is still open, other than this one: the person has consented to it by a paper of its own. */
function hasOpenRequest(world: World, person: string, except?: string): boolean {
  return relatedInstances<TeacherRequestContext>(world, "requests").some(
    ({ id, status, context }) => status === "active" && context.person === person && id !== except,
  );
}

/** Whether the person is known to the municipal school as a mentor who has not withdrawn the consent. */
function isKnownMentor(school: Pick<MunicipalSchoolContext, "consents"> | undefined, person: string): boolean {
  const consent = school?.consents[person]?.["personal-data"];
  return consent !== undefined && consent.withdrawnAt === undefined;
}

/** The mentor whose data are processed no longer, unless a request of the same person is still open. */
export const mentorToForget = (world: World, person: string): readonly string[] =>
  hasOpenRequest(world, person) ? [] : [person];

/**
 * The teacher whose request ends, where nothing else in the municipal school needs the data.
 *
 * @param isWithdrawn - whether the consent to the request is withdrawn; otherwise the data are destroyed only if the
 * processing of the same person as a mentor was to stop meanwhile
 */
export function teacherToForget(
  world: World,
  school: MunicipalSchoolContext | undefined,
  { id, person, isWithdrawn }: { readonly id: string; readonly person: string; readonly isWithdrawn: boolean },
): readonly string[] {
  const isToEnd = isWithdrawn || school?.stopped.includes(person) === true;
  const isNeeded = hasOpenRequest(world, person, id) || isKnownMentor(school, person);
  return isToEnd && !isNeeded ? [person] : [];
}
