import { refusalText } from "@nastavnik/core";
import { exactNumber } from "@nastavnik/core/monitoring";
import * as z from "zod";
import { aggregation } from "../sheet/aggregate.ts";
import { sheetShape } from "../sheet/score-sheet.ts";

/** What makes several experts' sheets one outcome. */
export const juryShape = {
  ...sheetShape,
  /** How the totals, and the points of each criterion, of several experts become one. */
  aggregation: aggregation.default("average"),
  /** Number of experts without a conflict of interest that an outcome needs. */
  experts: z.int().min(1).max(100).default(1),
};

const least = refusalText({
  ru: "ожидается не менее трёх экспертов: усечённое среднее отбрасывает двоих",
  en: "expected three experts or more: a trimmed average leaves two out",
});

/** Whether there are enough experts for their aggregation. */
export function hasEnoughExperts(sheet: { readonly aggregation: string; readonly experts: number }): boolean {
  return sheet.aggregation !== "trimmed-average" || sheet.experts >= 3;
}

/** What a refusal for {@link hasEnoughExperts} says. */
export const enoughExperts = { ...least, path: ["experts"] };

/** A sheet that every expert fills in, and how several of them become one outcome. */
export const reviewSheet = z
  .strictObject({
    ...juryShape,
    /** Least total to accept; without any threshold the review gives points and no acceptance. */
    acceptFrom: exactNumber.optional(),
    /** Least points of each criterion to accept, by its identifier. */
    acceptEachFrom: z.record(z.string(), exactNumber).default({}),
    /** Least total of every single expert to accept. */
    acceptEachExpertFrom: exactNumber.optional(),
  })
  .refine(hasEnoughExperts, enoughExperts);

/** A sheet as {@link reviewSheet} gives it. */
export type ReviewSheet = z.infer<typeof reviewSheet>;
