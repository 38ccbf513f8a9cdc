import { commandFor } from "../../../workflow/define-command.ts";
import type { CommandSubject } from "../../../workflow/workflow.ts";
import type { Relation } from "../../../world/world.ts";
import type { HappeningKind } from "../../vocabulary/happening-kinds.ts";
import type { ParticipantContext } from "../participant-context.ts";

/** Declares a command of the `participant` workflow. */
export const participantCommand = commandFor<ParticipantContext, HappeningKind>();

/** Consents of a participant (B.5); each is a document of its own. */
export const consentKinds = ["personal-data", "duty", "publication"] as const;

/** The personal data of the participant: the age decides who signs. */
export function person({ instance }: Pick<CommandSubject, "instance">): Record<string, Relation> {
  return { person: { personalDataOf: instance.id } };
}
