import { exactNumber, textSchema } from "@nastavnik/core";
import { z } from "zod";
import { criteria } from "../criterion/criterion.ts";

/** A sheet that every expert fills in, and how several of them become one outcome. */
export const reviewSheet = z.strictObject({
  id: z.string().min(1).max(64),
  title: textSchema,
  clause: z.string().min(1).max(500).optional(),
  criteria,
  /** How the totals, and the points of each criterion, of several experts become one. */
  aggregation: z.enum(["average", "median", "lowest", "sum"]).default("average"),
  /** Number of experts without a conflict of interest that an outcome needs. */
  experts: z.int().min(1).max(100).default(1),
  /** Least total to accept; without any threshold the review gives points and no acceptance. */
  acceptFrom: exactNumber.optional(),
  /** Least points of each criterion to accept, by its identifier. */
  acceptEachFrom: z.record(z.string(), exactNumber).default({}),
});

/** A sheet as {@link reviewSheet} gives it. */
export type ReviewSheet = z.infer<typeof reviewSheet>;
