import { programmeSetup } from "../programme-setup.ts";
import { planningTransitions } from "../review/chart.ts";

/** What this theme adds in every stage. */
export const pairingTransitions = {
  "compare-questionnaires": { actions: "recordDone" },
} as const;

/** Pairs and groups form. */
export const pairing = programmeSetup.createStateConfig({
  on: {
    ...planningTransitions,
    "hold-group-meeting": { guard: "group-meeting-may-be-held", actions: "recordDone" },
    "analyse-preferences": { guard: "group-meeting-held", actions: "recordDone" },
    "finish-stage": { target: "before-working", guard: "pairing-finished" },
  },
});
