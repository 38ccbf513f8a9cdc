import { noOtherProgramme } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const ownProgrammeConditions = { "programme-may-be-taken-up": noOtherProgramme };
