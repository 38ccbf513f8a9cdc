import { dayOf } from "@nastavnik/core";
import type { PracticeOccasion } from "../practice-commands.ts";
import type { LevelStanding, LevelStep, PracticeContext } from "../practice-context.ts";
import { record } from "../record.ts";
import { reviewedWith } from "../review/actions.ts";

/** What nobody has done yet on a level. */
const untouched: LevelStanding = { reviews: {} };

type Step = PracticeOccasion & { readonly payload: { readonly document: string } };

function stepOf({ version }: PracticeContext, occasion: Step): LevelStep {
  const { organisation } = occasion.actor;
  return {
    version,
    on: dayOf(occasion, occasion.world),
    ...(organisation !== undefined && { organisation }),
    document: occasion.payload.document,
  };
}

function standing({ levels }: PracticeContext, level: string, change: (before: LevelStanding) => LevelStanding) {
  return { levels: { ...levels, [level]: change(levels[level] ?? untouched) } };
}

/** What this theme writes into the context. */
export const spreadingActions = {
  // Experts judge the version that lies before them; what an earlier one was accepted for stays in the bank.
  recordRecommendation: record("recommend", (context, occasion) =>
    standing(context, occasion.payload.level, ({ accepted }) => ({
      recommended: stepOf(context, occasion),
      reviews: {},
      ...(accepted && { accepted }),
    })),
  ),
  recordLevelReview: record("record-level-review", (context, { payload, world }) =>
    standing(context, payload.level, (before) => ({ ...before, ...reviewedWith(before.reviews, payload, world) })),
  ),
  recordAcceptance: record("accept", (context, occasion) =>
    standing(context, occasion.payload.level, (before) => ({ ...before, accepted: stepOf(context, occasion) })),
  ),
  recordSendingBack: record("send-back", (context, occasion) =>
    standing(context, occasion.payload.level, (before) => ({
      ...before,
      sentBack: { ...stepOf(context, occasion), reasons: occasion.payload.reasons },
    })),
  ),
  recordTakingOut: record("take-out", (context, { payload: { level } }) =>
    standing(context, level, ({ accepted: _accepted, ...others }) => others),
  ),
};
