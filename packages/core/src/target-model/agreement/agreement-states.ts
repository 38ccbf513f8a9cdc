import { answeringStates } from "./answering/states.ts";
import { changingStates } from "./changing/states.ts";
import { endingStates } from "./ending/states.ts";
import { reportingStates } from "./reporting/states.ts";
import { rhythmStates } from "./rhythm/states.ts";
import { signingStates } from "./signing/states.ts";

/** Labels of the states of the `agreement` machine. */
export const agreementStates = {
  ...signingStates,
  ...rhythmStates,
  ...reportingStates,
  ...answeringStates,
  ...changingStates,
  ...endingStates,
};
