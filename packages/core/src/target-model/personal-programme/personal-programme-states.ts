import { approvalStates } from "./approval/states.ts";
import { checklistStates } from "./checklist/states.ts";
import { controlsStates } from "./controls/states.ts";
import { draftingStates } from "./drafting/states.ts";
import { endingStates } from "./ending/states.ts";
import { plansStates } from "./plans/states.ts";
import { termStates } from "./term/states.ts";

/** Labels of the states of the `personal-programme` machine. */
export const personalProgrammeStates = {
  ...draftingStates,
  ...approvalStates,
  "in-work": { ru: "В работе", en: "In work" },
  ...checklistStates,
  ...plansStates,
  ...controlsStates,
  ...termStates,
  ...endingStates,
};
