import type { Locale } from "@nastavnik/core";
import { cappedText, printedPoints, sheetLines } from "../sheet/print-sheet.ts";
import type { ReviewOutcome } from "./review-outcome.ts";
import type { ReviewSheet } from "./review-sheet.ts";

const words = {
  accepted: { ru: "принято", en: "accepted" },
  rejected: { ru: "не принято", en: "rejected" },
  scored: { ru: "оценено", en: "scored" },
  incomplete: { ru: "не завершено", en: "incomplete" },
  outcome: { ru: "Итог", en: "Outcome" },
  total: { ru: "сумма", en: "total" },
  expert: { ru: "Эксперт", en: "Expert" },
  refused: { ru: "не учтён", en: "does not count" },
  missing: { ru: "Не хватает экспертов", en: "Experts missing" },
  met: { ru: "выполнено", en: "met" },
  unmet: { ru: "не выполнено", en: "not met" },
  average: { ru: "среднее", en: "average" },
  "trimmed-average": { ru: "среднее без крайних", en: "average without the extremes" },
  median: { ru: "медиана", en: "median" },
  lowest: { ru: "наименьшее", en: "lowest" },
  sum: { ru: "сумма", en: "sum" },
} as const;

/** The outcome of an expert review as text, with every expert's points and every condition. */
export function printReview(sheet: ReviewSheet, review: ReviewOutcome, locale: Locale): string {
  const number = (value: string): string => printedPoints(value, locale);
  const experts = review.experts.flatMap((one) => [
    `${words.expert[locale]} ${one.expert}: ${words.total[locale]} ${number(one.total)}${cappedText(one.isCapped, locale)}`,
    ...sheetLines(one, locale).map((line) => `  ${line}`),
  ]);
  return [
    sheet.title[locale],
    `${words.outcome[locale]}: ${words[review.outcome][locale]}${
      review.total === undefined ? "" : `, ${words[sheet.aggregation][locale]} ${number(review.total)}`
    }${review.band === undefined ? "" : ` — ${review.band[locale]}`}`,
    ...(review.expertsMissing > 0 ? [`${words.missing[locale]}: ${review.expertsMissing}`] : []),
    ...review.conditions.map((one) => `${one.text[locale]} — ${words[one.met ? "met" : "unmet"][locale]}`),
    ...review.refused.map(
      (one) => `${words.expert[locale]} ${one.expert} ${words.refused[locale]}: ${one.reason[locale]}`,
    ),
    ...experts,
    "",
  ].join("\n");
}
