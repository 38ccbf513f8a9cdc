import { programmeSetup } from "../programme-setup.ts";
import { planningTransitions } from "../review/chart.ts";

/** What this theme adds in every stage. */
export const trainingTransitions = {
  "prepare-methodical-materials": { actions: "recordDone" },
  "hold-mentor-school": { guard: "mentor-school-may-be-held", actions: "recordDone" },
} as const;

/** Mentors are selected and prepared. */
export const selectionAndTraining = programmeSetup.createStateConfig({
  on: { ...planningTransitions, "finish-stage": { target: "before-pairing", guard: "selection-finished" } },
});
