import { relatedJudgement } from "@nastavnik/core";
import { record } from "../record.ts";

/** What this theme writes into the context. */
export const practiceActions = {
  // What experts have judged and what was described is the practice as it was told then.
  recordInfoCard: record("complete-info-card", ({ done }, { payload, actor, at }) => {
    const { "describe-practice": _described, ...others } = done;
    return {
      done: { ...others, "info-card": at.toString() },
      practice: { submittedBy: actor.id, authors: payload.authors },
      reviews: {},
      review: undefined,
    };
  }),
  recordReview: record("record-expert-review", ({ reviews }, { payload, world }) => {
    const { expert, document, answers } = payload;
    const judged = relatedJudgement(world, "jury");
    if (judged?.ok !== true) return {};
    const { outcome, total, remarks } = judged.value;
    return {
      reviews: { ...reviews, [expert]: { document, answers } },
      review: { outcome, ...(total !== undefined && { total }), remarks },
    };
  }),
  recordRecommendation: record("recommend", (context, { payload }) => ({
    recommended: [...new Set([...context.recommended, payload.level])],
  })),
};
