import { commandFor, type CommandSubject, type Relation } from "@nastavnik/core";
import * as z from "zod";
import { lateEntry } from "../late-entry.ts";
import type { HappeningKind } from "../vocabulary/happening-kinds.ts";
import type { ParticipantContext } from "./participant-context.ts";
import { whoIs } from "./who-is.ts";

/** Declares a command of the `participant` workflow. */
export const participantCommand: ReturnType<typeof commandFor<ParticipantContext, HappeningKind>> = (definition) => ({
  occurs: lateEntry<ParticipantContext>,
  ...definition,
});

/** The personal data of the participant: the age decides who signs. */
export function person({
  instance: { id },
  context,
}: Pick<CommandSubject<Partial<ParticipantContext>>, "instance" | "context">): Record<string, Relation> {
  return { person: { personalDataOf: whoIs({ id, context }) } };
}

/** Everybody in the registries of the programme. */
export function everybody(programme: string | undefined): Record<string, Relation> {
  return programme === undefined ? {} : { participants: { workflow: "participant", parent: programme } };
}

/** What the personal data of a participant must look like: whatever else a school keeps, a date of birth is a date. */
export const personalData = z.looseObject({ bornOn: z.iso.date().exactOptional() });
