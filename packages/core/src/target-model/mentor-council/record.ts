import { recorderOfWhatHappened } from "../when-it-happened.ts";
import type { MentorCouncilOccasion } from "./mentor-council-commands.ts";
import type { MentorCouncilContext } from "./mentor-council-context.ts";

/** Makes what the `mentor-council` machine writes down after a command. */
export const record = recorderOfWhatHappened<MentorCouncilContext, MentorCouncilOccasion>();
