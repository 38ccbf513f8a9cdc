import { consentsStates } from "./consents/states.ts";
import { leavingStates } from "./leaving/states.ts";
import { placesStates } from "./places/states.ts";
import { registryStates } from "./registry/states.ts";
import { selectionStates } from "./selection/states.ts";

/** Labels of the states of the `participant` machine. */
export const participantStates = {
  ...registryStates,
  ...consentsStates,
  ...selectionStates,
  ...placesStates,
  ...leavingStates,
};
