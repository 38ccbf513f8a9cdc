import { programmeSetup } from "../programme-setup.ts";

/** What this theme adds in every stage. */
export const stagesTransitions = {
  "record-step": { actions: "recordStep" },
} as const;

/** Pairs and groups work. */
export const working = programmeSetup.createStateConfig({
  on: { "finish-stage": { target: "completion", guard: "working-finished" } },
});
