import { marked } from "../mark.ts";
import { on } from "../on.ts";

/** What this theme writes into the context. */
export const practiceActions = {
  recordInfoCard: on("complete-info-card", (context, { at }) => marked(context, "info-card", at)),
  recordReview: on("record-expert-review", (context, { at }) => marked(context, "expert-review", at)),
  recordRecommendation: on("recommend", (context, { payload }) => ({
    recommended: [...new Set([...context.recommended, payload.level])],
  })),
};
