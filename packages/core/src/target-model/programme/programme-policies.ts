import type { CommandSubject } from "../../workflow/workflow.ts";
import { relatedInstance } from "../../world/related.ts";
import type { PolicySettings, Relation, World } from "../../world/world.ts";
import type { ProgrammeContext } from "./programme-context.ts";

/** The programme that an instance belongs to, under the name `programme`. */
export function programmeRelation({ instance }: Pick<CommandSubject, "instance">): Record<string, Relation> {
  return instance.parent === undefined ? {} : { programme: { workflow: "programme", id: instance.parent } };
}

/** Settings of the programme that an instance belongs to; it must be related as `programme`. */
export function programmePolicies(world: World): PolicySettings {
  return relatedInstance<ProgrammeContext>(world, "programme")?.context.policies ?? {};
}
