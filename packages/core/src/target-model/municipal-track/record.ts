import { recorderOfWhatHappened } from "../when-it-happened.ts";
import type { MunicipalTrackOccasion } from "./municipal-track-commands.ts";
import type { MunicipalTrackContext } from "./municipal-track-context.ts";

/** Makes what the `municipal-track` machine writes down after a command. */
export const record = recorderOfWhatHappened<MunicipalTrackContext, MunicipalTrackOccasion>();
