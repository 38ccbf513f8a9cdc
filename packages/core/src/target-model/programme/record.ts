import { recorderOfWhatHappened } from "../when-it-happened.ts";
import type { ProgrammeOccasion } from "./programme-commands.ts";
import type { ProgrammeContext } from "./programme-context.ts";

/** Makes what the `programme` machine writes down after a command. */
export const record = recorderOfWhatHappened<ProgrammeContext, ProgrammeOccasion>();
