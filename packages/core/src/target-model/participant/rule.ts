import { type Instance, relatedInstance, requirement } from "@nastavnik/core";
import { payloadReader } from "../payload-reader.ts";
import type { ProgrammeContext } from "../programme/programme-context.ts";
import type { ParticipantOccasion } from "./participant-commands.ts";
import type { ParticipantContext } from "./participant-context.ts";

/** A requirement of the `participant` workflow. */
export const rule = requirement<ParticipantContext, ParticipantOccasion>;

/** The payload of the command, in a check that guards commands of these types only. */
export const payloadOf = payloadReader<ParticipantOccasion>();

/** The programme that the participant belongs to. */
export function programmeOf({ world }: ParticipantOccasion): Instance<ProgrammeContext> | undefined {
  return relatedInstance<ProgrammeContext>(world, "programme");
}
