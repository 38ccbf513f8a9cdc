import type { CommandSubject } from "../../../workflow/workflow.ts";
import type { Relation } from "../../../world/world.ts";

/** Consents of a participant (B.5); each is a document of its own. */
export const consentKinds = ["personal-data", "duty", "publication"] as const;

/** The personal data of the participant: the age decides who signs. */
export function person({ instance }: Pick<CommandSubject, "instance">): Record<string, Relation> {
  return { person: { personalDataOf: instance.id } };
}
