import type { CommandSubject, Relation } from "@nastavnik/core";

/** Everybody in the registries of the organisation's programme, under the name `participants`. */
export function participantsRelation({ instance }: Pick<CommandSubject, "instance">): Record<string, Relation> {
  return instance.parent === undefined ? {} : { participants: { workflow: "participant", parent: instance.parent } };
}
