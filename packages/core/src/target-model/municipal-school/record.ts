import { recorderOfWhatHappened } from "../when-it-happened.ts";
import type { MunicipalSchoolOccasion } from "./municipal-school-commands.ts";
import type { MunicipalSchoolContext } from "./municipal-school-context.ts";

/** Makes what the `municipal-school` machine writes down after a command. */
export const record = recorderOfWhatHappened<MunicipalSchoolContext, MunicipalSchoolOccasion>();
