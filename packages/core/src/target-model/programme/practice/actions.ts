import { marked } from "../mark.ts";
import { record } from "../record.ts";

/** What this theme writes into the context. */
export const practiceActions = {
  recordInfoCard: record("complete-info-card", (context, { at }) => marked(context, "info-card", at)),
  recordReview: record("record-expert-review", (context, { at }) => marked(context, "expert-review", at)),
  recordRecommendation: record("recommend", (context, { payload }) => ({
    recommended: [...new Set([...context.recommended, payload.level])],
  })),
};
