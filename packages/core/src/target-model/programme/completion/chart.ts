import { programmeSetup } from "../programme-setup.ts";

/** What this theme adds in every stage. */
export const completionTransitions = {
  "record-monitoring": { guard: "monitoring-may-be-recorded", actions: "recordMonitoring" },
  "thank-partners": { actions: "recordDone" },
  publish: { guard: "may-be-published", actions: "recordPublication" },
} as const;

/** Results are gathered and told. */
export const completion = programmeSetup.createStateConfig({
  on: { "finish-stage": { target: "before-review", guard: "completion-finished" } },
});
