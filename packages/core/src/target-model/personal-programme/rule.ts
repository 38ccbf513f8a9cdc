import { type Instance, relatedInstance, requirement } from "@nastavnik/core";
import { payloadReader } from "../payload-reader.ts";
import type { ProgrammeContext } from "../programme/programme-context.ts";
import { whoIsParty } from "../unit/who-is-party.ts";
import type { PersonalProgrammeOccasion } from "./personal-programme-commands.ts";
import type { PersonalProgrammeContext } from "./personal-programme-context.ts";
import { unitOf } from "./unit-of.ts";

/** A requirement of the `personal-programme` workflow. */
export const rule = requirement<PersonalProgrammeContext, PersonalProgrammeOccasion>;

/** The payload of the command, in a check that guards commands of these types only. */
export const payloadOf = payloadReader<PersonalProgrammeOccasion>();

/** The organisation's programme that the personalised one belongs to. */
export function organisationProgrammeOf({ world }: PersonalProgrammeOccasion): Instance<ProgrammeContext> | undefined {
  return relatedInstance<ProgrammeContext>(world, "programme");
}

/** The mentor of the unit, as a person. */
export function mentorOf({ world }: PersonalProgrammeOccasion): string | undefined {
  const context = unitOf(world)?.context;
  return context === undefined ? undefined : whoIsParty(context, context.mentor);
}

/** The mentees of the unit, as persons: the co-authors. */
export function coAuthorsOf({ world }: PersonalProgrammeOccasion): readonly string[] {
  const context = unitOf(world)?.context;
  return context === undefined ? [] : context.mentees.map((mentee) => whoIsParty(context, mentee));
}

/** The mentor and the mentees, as persons. */
export function authorsOf(occasion: PersonalProgrammeOccasion): readonly string[] {
  const mentor = mentorOf(occasion);
  return [...(mentor === undefined ? [] : [mentor]), ...coAuthorsOf(occasion)];
}
