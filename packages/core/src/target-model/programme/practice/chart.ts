import { programmeSetup } from "../programme-setup.ts";

/** The practice is described, reviewed and published. */
export const packaging = programmeSetup.createStateConfig({
  on: {
    "complete-info-card": { guard: "info-card-complete", actions: "recordInfoCard" },
    "record-expert-review": { guard: "review-may-be-recorded", actions: "recordReview" },
    "describe-practice": { guard: "expert-reviewed", actions: "recordDone" },
    "publish-practice": { target: "published", guard: "practice-may-be-published", actions: "recordDone" },
  },
});

/** A published practice may be recommended to the levels above. */
export const recommending = {
  recommend: { guard: "lower-level-first", actions: "recordRecommendation" },
} as const;
