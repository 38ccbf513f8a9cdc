import { on } from "../on.ts";

/** What this theme writes into the context. */
export const checklistActions = {
  recordRanking: on("rank-deficits", (context, { payload }) => ({
    rankedBy: [...new Set([...context.rankedBy, payload.person])],
  })),
  recordPlan: on("draw-up-plan", (context, { payload }) => ({
    plans: [...new Set([...context.plans, payload.whose])],
  })),
};
