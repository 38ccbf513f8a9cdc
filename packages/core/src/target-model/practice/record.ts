import { recorderOfWhatHappened } from "../when-it-happened.ts";
import type { PracticeOccasion } from "./practice-commands.ts";
import type { PracticeContext } from "./practice-context.ts";

/** Makes what the `practice` machine writes down after a command. */
export const record = recorderOfWhatHappened<PracticeContext, PracticeOccasion>();
