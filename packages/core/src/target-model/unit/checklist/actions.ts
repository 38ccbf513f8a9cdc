import { record } from "../record.ts";

/** What this theme writes into the context. */
export const checklistActions = {
  recordRanking: record("rank-deficits", (context, { payload }) => ({
    rankedBy: [...new Set([...context.rankedBy, payload.person])],
  })),
  recordCertificate: record("certify-checklist", (_context, { at }) => ({ checklistCertifiedAt: at.toString() })),
  recordPlan: record("draw-up-plan", (context, { payload }) => ({
    plans: [...new Set([...context.plans, payload.whose])],
  })),
};
