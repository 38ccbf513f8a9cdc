import { type Instance, relatedInstance, relatedInstances, requirement } from "@nastavnik/core";
import type { ParticipantContext } from "../participant/participant-context.ts";
import { payloadReader } from "../payload-reader.ts";
import type { ProgrammeContext } from "../programme/programme-context.ts";
import type { UnitContext } from "../unit/unit-context.ts";
import type { PracticeOccasion } from "./practice-commands.ts";
import type { PracticeContext } from "./practice-context.ts";

/** A requirement of the `practice` workflow. */
export const rule = requirement<PracticeContext, PracticeOccasion>;

/** The payload of the command, in a check that guards commands of these types only. */
export const payloadOf = payloadReader<PracticeOccasion>();

type InWorld = Pick<PracticeOccasion, "world">;

/** The programme of the organisation whose practice it is. */
export function programmeOf({ world }: InWorld): Instance<ProgrammeContext> | undefined {
  return relatedInstance<ProgrammeContext>(world, "programme");
}

/** Everybody in the registries of the programme, and everybody who was. */
export function participantsOf({ world }: InWorld): readonly Instance<ParticipantContext>[] {
  return relatedInstances<ParticipantContext>(world, "participants");
}

/** Every pair and group of the programme, ended ones too. */
export function unitsOf({ world }: InWorld): readonly Instance<UnitContext>[] {
  return relatedInstances<UnitContext>(world, "units");
}
