import { recorderOfWhatHappened } from "../when-it-happened.ts";
import type { PersonalProgrammeOccasion } from "./personal-programme-commands.ts";
import type { PersonalProgrammeContext } from "./personal-programme-context.ts";

/** Makes what the `personal-programme` machine writes down after a command. */
export const record = recorderOfWhatHappened<PersonalProgrammeContext, PersonalProgrammeOccasion>();
