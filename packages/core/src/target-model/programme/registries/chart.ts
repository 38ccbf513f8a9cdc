import { programmeSetup } from "../programme-setup.ts";
import { planningTransitions } from "../review/chart.ts";

/** What this theme adds in every stage. */
export const registriesTransitions = {
  "form-registry": { guard: "registry-may-be-formed", actions: "recordRegistry" },
  "analyse-mentor-base": { guard: "base-may-be-analysed", actions: "recordDone" },
} as const;

/** The mentees are found and listed. */
export const menteeRegistry = programmeSetup.createStateConfig({
  on: {
    ...planningTransitions,
    "finish-stage": { target: "before-mentor-registry", guard: "mentee-registry-finished" },
  },
});

/** The mentors are found and listed. */
export const mentorRegistry = programmeSetup.createStateConfig({
  on: {
    ...planningTransitions,
    "finish-stage": { target: "before-selection-and-training", guard: "mentor-registry-finished" },
  },
});
