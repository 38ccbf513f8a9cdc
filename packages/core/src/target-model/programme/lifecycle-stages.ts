import type { Text } from "@nastavnik/core";
import { completionStates } from "./completion/states.ts";
import { pairingStates } from "./pairing/states.ts";
import { preparationStates } from "./preparation/states.ts";
import { registriesStates } from "./registries/states.ts";
import { stagesStates } from "./stages/states.ts";
import { trainingStates } from "./training/states.ts";

/** The seven stages of a programme's lifecycle, in their order, as the plan of the lyceum № 45 calls them. */
export const lifecycleStages = {
  ...preparationStates,
  ...registriesStates,
  ...trainingStates,
  ...pairingStates,
  ...stagesStates,
  ...completionStates,
} as const satisfies Record<string, Text>;

/** Identifier of a stage of the lifecycle. */
export type LifecycleStage = keyof typeof lifecycleStages;
