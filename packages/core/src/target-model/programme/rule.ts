import { type Instance, relatedInstances, requirement } from "@nastavnik/core";
import type { ParticipantContext } from "../participant/participant-context.ts";
import { payloadReader } from "../payload-reader.ts";
import type { PracticeContext } from "../practice/practice-context.ts";
import type { UnitContext } from "../unit/unit-context.ts";
import type { ProgrammeOccasion } from "./programme-commands.ts";
import type { ProgrammeContext } from "./programme-context.ts";

/** A requirement of the `programme` workflow. */
export const rule = requirement<ProgrammeContext, ProgrammeOccasion>;

/** The payload of the command, in a check that guards commands of these types only. */
export const payloadOf = payloadReader<ProgrammeOccasion>();

/** Everybody in the registries of the programme, and everybody who was. */
export function participantsOf({ world }: ProgrammeOccasion): readonly Instance<ParticipantContext>[] {
  return relatedInstances<ParticipantContext>(world, "participants");
}

/** Every pair and group of the programme, ended ones too. */
export function unitsOf({ world }: ProgrammeOccasion): readonly Instance<UnitContext>[] {
  return relatedInstances<UnitContext>(world, "units");
}

/** Every practice of the programme, withdrawn ones too. */
export function practicesOf({ world }: ProgrammeOccasion): readonly Instance<PracticeContext>[] {
  return relatedInstances<PracticeContext>(world, "practices");
}
