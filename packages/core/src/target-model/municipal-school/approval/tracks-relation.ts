import type { CommandSubject, Relation } from "@nastavnik/core";

/** Every track of the school, under the name `tracks`. */
export function tracksRelation({ instance }: Pick<CommandSubject, "instance">): Record<string, Relation> {
  return { tracks: { workflow: "municipal-track", parent: instance.id } };
}
