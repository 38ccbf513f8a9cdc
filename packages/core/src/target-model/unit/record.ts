import { recorderOfWhatHappened } from "../when-it-happened.ts";
import type { UnitOccasion } from "./unit-commands.ts";
import type { UnitContext } from "./unit-context.ts";

/** Makes what the `unit` machine writes down after a command. */
export const record = recorderOfWhatHappened<UnitContext, UnitOccasion>();
