import { recorderOfWhatHappened } from "../when-it-happened.ts";
import type { AgreementOccasion } from "./agreement-commands.ts";
import type { AgreementContext } from "./agreement-context.ts";

/** Makes what the `agreement` machine writes down after a command. */
export const record = recorderOfWhatHappened<AgreementContext, AgreementOccasion>();
