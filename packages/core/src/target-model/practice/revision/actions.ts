import { record } from "../record.ts";

/** What this theme writes into the context. */
export const revisionActions = {
  // What experts have judged and what was described is the version as it was then.
  beginVersion: record("revise", ({ version, formerVersions, review }, { payload: { reason }, at }) => ({
    version: version + 1,
    formerVersions: [
      ...formerVersions,
      { version, until: at.toString(), ...(review && { outcome: review.outcome }), reason },
    ],
    submittedAt: undefined,
    reviews: {},
    review: undefined,
    description: undefined,
  })),
};
