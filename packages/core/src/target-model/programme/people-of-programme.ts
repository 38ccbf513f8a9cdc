import { namesIn } from "../participant/who-is.ts";
import type { ProgrammeOccasion } from "./programme-commands.ts";
import type { ProgrammeContext } from "./programme-context.ts";
import { participantsOf } from "./rule.ts";

/** Everybody who takes part in a programme, by the identifiers of entries and of persons; the command relates to members. */
export function peopleOfProgramme(
  { coordinators, curators, mentors }: ProgrammeContext,
  occasion: ProgrammeOccasion,
): ReadonlySet<string> {
  return new Set([...coordinators, ...curators, ...mentors, ...namesIn(participantsOf(occasion))]);
}
