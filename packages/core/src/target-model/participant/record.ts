import { recorderOfWhatHappened } from "../when-it-happened.ts";
import type { ParticipantOccasion } from "./participant-commands.ts";
import type { ParticipantContext } from "./participant-context.ts";

/** Makes what the `participant` machine writes down after a command. */
export const record = recorderOfWhatHappened<ParticipantContext, ParticipantOccasion>();
