import { type CommandSubject, type Regulation, relatedInstance, type Relation, type World } from "@nastavnik/core";
import { regulationOn } from "../programme/programme-regulation.ts";
import type { MunicipalSchoolContext } from "./municipal-school-context.ts";

/** The municipal school that an instance belongs to, under the name `school`. */
export function schoolRelation({ instance }: Pick<CommandSubject, "instance">): Record<string, Relation> {
  return instance.parent === undefined ? {} : { school: { workflow: "municipal-school", id: instance.parent } };
}

/** The municipal school that an instance belongs to; `undefined` where it does not exist. */
export const schoolOf = (world: World) => relatedInstance<MunicipalSchoolContext>(world, "school");

/** What the parts of a municipal school are decided by: its programme as it is in force on the day. */
export function ofSchool(world: World, day: string): Regulation | undefined {
  const school = schoolOf(world);
  return school && regulationOn(school.context, day);
}
