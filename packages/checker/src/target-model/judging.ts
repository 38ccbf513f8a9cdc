import type { JsonObject } from "@nastavnik/core";
import type { Reviewing } from "@nastavnik/core/monitoring";

/** Judges expert reviews as simply as can be: two sheets that are filled in make an accepted practice. */
export const judging: Reviewing = {
  judge(review: JsonObject) {
    const { sheets = [] } = review as { readonly sheets?: readonly { readonly expert: string }[] };
    return {
      ok: true,
      value: {
        outcome: sheets.length < 2 ? "incomplete" : "accepted",
        experts: sheets.map(({ expert }) => expert),
        remarks: [],
      },
    };
  },
};
