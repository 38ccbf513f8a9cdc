import { unitSetup } from "../unit-setup.ts";

/** The checklist of deficits: list, draft, ranked by all, certified by the curator; then the plans. */
export const checklistRegion = unitSetup.createStateConfig({
  initial: "empty",
  states: {
    empty: { on: { diagnose: { target: "draft", guard: "checklist-may-be-kept" } } },
    draft: {
      always: { target: "ranked", guard: "everyone-ranked" },
      on: { "rank-deficits": { guard: "checklist-may-be-kept", actions: "recordRanking" } },
    },
    ranked: {
      on: {
        "certify-checklist": { target: "certified", guard: "checklist-may-be-kept", actions: "recordCertificate" },
        "draw-up-plan": { guard: "plan-may-be-drawn-up", actions: "recordPlan" },
      },
    },
    certified: { on: { "draw-up-plan": { guard: "plan-may-be-drawn-up", actions: "recordPlan" } } },
  },
});
