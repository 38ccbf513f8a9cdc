import { assignmentStates } from "./assignment/states.ts";
import { checklistStates } from "./checklist/states.ts";
import { closingStates } from "./closing/states.ts";
import { controlsStates } from "./controls/states.ts";
import { formingStates } from "./forming/states.ts";
import { meetingsStates } from "./meetings/states.ts";
import { termStates } from "./term/states.ts";
import { replacementStates } from "./replacement/states.ts";

/** Labels of the states of the `unit` machine. */
export const unitStates = {
  ...formingStates,
  ...meetingsStates,
  ...checklistStates,
  ...controlsStates,
  ...assignmentStates,
  ...replacementStates,
  ...closingStates,
  ...termStates,
};
