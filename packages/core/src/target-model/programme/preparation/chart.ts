import { programmeSetup } from "../programme-setup.ts";
import { planningTransitions } from "../review/chart.ts";

/** What this theme adds in every stage. */
export const preparationTransitions = {
  "monitor-needs": { guard: "needs-may-be-recorded", actions: "recordDone" },
  "choose-forms": { guard: "forms-may-be-chosen", actions: "recordForms" },
  inform: { actions: "recordInforming" },
} as const;

/** The first stage of a cycle. */
export const preparation = programmeSetup.createStateConfig({
  on: { ...planningTransitions, "finish-stage": { target: "before-mentee-registry", guard: "preparation-finished" } },
});
