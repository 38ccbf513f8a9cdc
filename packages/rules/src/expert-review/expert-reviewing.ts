import type { JsonObject, Text } from "@nastavnik/core";
import { exactNumber, type ReviewAnswer, type Reviewing } from "@nastavnik/core/monitoring";
import * as z from "zod";
import { checkShape } from "../problem/check-shape.ts";
import { defaultReviewSheet } from "./default-review-sheet.ts";
import type { ReviewOutcome } from "./review-outcome.ts";
import { reviewByExperts } from "./review.ts";
import { reviewSheet } from "./review-sheet.ts";

/** What a regulation demands, whatever sheet there is: how many experts, and the thresholds. */
const demands = z
  .strictObject({
    experts: z.int().min(1).max(100).exactOptional(),
    acceptFrom: exactNumber.exactOptional(),
    acceptEachExpertFrom: exactNumber.exactOptional(),
  })
  .optional();

const withSheet = z.looseObject({ sheet: reviewSheet.optional(), demands });

function remarksOf({ refused, expertsMissing, conditions }: ReviewOutcome): readonly Text[] {
  return [
    ...(expertsMissing > 0
      ? [{ ru: `Не хватает экспертов: ${expertsMissing}`, en: `Experts missing: ${expertsMissing}` }]
      : []),
    ...conditions.filter(({ met }) => !met).map(({ text }) => text),
    ...refused.map(({ expert, reason }) => ({
      ru: `Лист эксперта ${expert} не учтён: ${reason.ru}`,
      en: `The sheet of expert ${expert} does not count: ${reason.en}`,
    })),
  ];
}

/**
 * The port by which the engine judges expert reviews: the data are those of `reviewByExperts` (`authors`, `conflicts`,
 * `sheets`), and optionally the `sheet` to judge by, in the format of `reviewSheet`; by default `defaultReviewSheet`.
 * `demands` of a regulation, the number of experts and the thresholds, go before what the sheet itself says.
 *
 * @example
 * const engine = createEngine({ store, clock, calendar, workflows, reviewing: expertReviewing });
 */
export const expertReviewing: Reviewing = {
  judge(review: JsonObject): ReviewAnswer {
    const read = checkShape(withSheet, review);
    if (!read.ok) return read;
    const { sheet = defaultReviewSheet, demands: demanded, ...data } = read.value;
    const judged = reviewByExperts({ ...sheet, ...demanded }, data);
    if (!judged.ok) return judged;
    const { outcome, total, experts } = judged.value;
    return {
      ok: true,
      value: {
        outcome,
        ...(total !== undefined && { total }),
        experts: experts.map(({ expert }) => expert),
        remarks: remarksOf(judged.value),
      },
    };
  },
};
