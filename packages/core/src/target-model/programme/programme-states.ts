import { completionStates } from "./completion/states.ts";
import { interruptionStates } from "./interruption/states.ts";
import { pairingStates } from "./pairing/states.ts";
import { packagingStates } from "./packaging/states.ts";
import { preparationStates } from "./preparation/states.ts";
import { registriesStates } from "./registries/states.ts";
import { reviewStates } from "./review/states.ts";
import { revisionStates } from "./revision/states.ts";
import { gapStates } from "./stages/gap.ts";
import { stagesStates } from "./stages/states.ts";
import { trainingStates } from "./training/states.ts";

/** Labels of the states of the `programme` machine. */
export const programmeStates = {
  ...preparationStates,
  ...registriesStates,
  ...trainingStates,
  ...pairingStates,
  ...stagesStates,
  ...completionStates,
  ...reviewStates,
  ...packagingStates,
  ...revisionStates,
  ...interruptionStates,
  ...gapStates,
};
