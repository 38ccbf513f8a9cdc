import type { CommandSubject, Relation, World } from "@nastavnik/core";
import { teacherToForget } from "../../municipal-school/consents/whom-to-forget.ts";
import { schoolOf } from "../../municipal-school/municipal-school-regulation.ts";
import type { TeacherRequestContext } from "../teacher-request-context.ts";

/** All requests of the municipal school, under the name `requests`. */
export function otherRequests({ instance: { parent } }: Pick<CommandSubject, "instance">): Record<string, Relation> {
  return parent === undefined ? {} : { requests: { workflow: "teacher-request", parent } };
}

/** Whose data are destroyed as a request ends: those of the teacher, where nothing else in the school needs them. */
export function forgottenWithRequest(
  { instance: { id }, context: { person } }: CommandSubject<Partial<TeacherRequestContext>>,
  world: World,
  isWithdrawn = false,
): readonly string[] {
  return person === undefined ? [] : teacherToForget(world, schoolOf(world)?.context, { id, person, isWithdrawn });
}
