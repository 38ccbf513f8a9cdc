import { relatedJudgement, type World } from "@nastavnik/core";
import type { FilledSheet, ReviewOfPractice } from "../practice-context.ts";
import { record } from "../record.ts";

interface GivenSheet extends FilledSheet {
  readonly expert: string;
}

/** The sheets with the one that is given, and what comes of them; nothing where nobody has judged. */
export function reviewedWith(
  reviews: Readonly<Record<string, FilledSheet>>,
  { expert, document, answers }: GivenSheet,
  world: World,
): { readonly reviews: Readonly<Record<string, FilledSheet>>; readonly review: ReviewOfPractice } | undefined {
  const judged = relatedJudgement(world, "jury");
  if (judged?.ok !== true) return undefined;
  const { outcome, total, remarks } = judged.value;
  return {
    reviews: { ...reviews, [expert]: { document, answers } },
    review: { outcome, ...(total !== undefined && { total }), remarks },
  };
}

/** What this theme writes into the context. */
export const reviewActions = {
  recordReview: record(
    "record-review",
    ({ reviews }, { payload, world }) => reviewedWith(reviews, payload, world) ?? {},
  ),
};
