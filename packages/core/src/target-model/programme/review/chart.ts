import { programmeSetup } from "../programme-setup.ts";

/** What this theme adds in every stage. */
export const reviewTransitions = {
  "record-indicator": { guard: "indicator-may-be-recorded", actions: "recordIndicator" },
} as const;

/** What this theme adds until work begins. */
export const planningTransitions = {
  "plan-indicators": { guard: "indicators-may-be-planned", actions: "planIndicators" },
} as const;

/** A state before work begins, in which plans may still be made. */
export const planned = <Config extends { readonly on: object }>(config: Config) => ({
  ...config,
  on: { ...planningTransitions, ...config.on },
});

/** Plan and fact are compared. */
export const review = programmeSetup.createStateConfig({
  on: {
    package: { target: "packaging", guard: "may-be-packaged", actions: "decidePackage" },
    revise: { target: "revision", guard: "may-be-revised", actions: "decideRevise" },
  },
});
