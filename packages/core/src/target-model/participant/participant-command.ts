import { commandFor, type CommandSubject, type Relation } from "@nastavnik/core";
import type { HappeningKind } from "../vocabulary/happening-kinds.ts";
import type { ParticipantContext } from "./participant-context.ts";

/** Declares a command of the `participant` workflow. */
export const participantCommand = commandFor<ParticipantContext, HappeningKind>();

/** The personal data of the participant: the age decides who signs. */
export function person({ instance }: Pick<CommandSubject, "instance">): Record<string, Relation> {
  return { person: { personalDataOf: instance.id } };
}
