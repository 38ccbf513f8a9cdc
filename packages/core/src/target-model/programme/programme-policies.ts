import { type CommandSubject, type PolicySettings, relatedInstance, type Relation, type World } from "@nastavnik/core";
import type { ProgrammeContext } from "./programme-context.ts";

/** The programme that an instance belongs to, under the name `programme`. */
export function programmeRelation({ instance }: Pick<CommandSubject, "instance">): Record<string, Relation> {
  return instance.parent === undefined ? {} : { programme: { workflow: "programme", id: instance.parent } };
}

/** Settings of the programme that an instance belongs to; it must be related as `programme`. */
export function programmePolicies(world: World): PolicySettings {
  return relatedInstance<ProgrammeContext>(world, "programme")?.context.policies ?? {};
}
