import { textSchema } from "@nastavnik/core";
import { exactNumber } from "@nastavnik/core/monitoring";
import * as z from "zod";
import { criterionAnswers } from "../criterion/answer.ts";
import { scoreLevel } from "../criterion/score-level.ts";
import { enoughExperts, hasEnoughExperts, juryShape } from "../expert-review/review-sheet.ts";
import { judgedShape } from "../sheet/experts-of.ts";
import { itemId } from "../problem/item-id.ts";

const entrants = z.int().min(1).max(10_000);

/** Those who are compared with each other, such as organisations of one kind. */
const nomination = z.strictObject({
  id: itemId,
  title: textSchema,
  /** Most points of single criteria within the nomination, by their identifiers. */
  caps: z.record(itemId, exactNumber).default({}),
  /** Least number of entrants, if another than that of the contest. */
  leastEntrants: entrants.optional(),
});

/** A contest: what nominees are compared by, and what decides between equal totals. */
export const contest = z
  .strictObject({
    ...juryShape,
    /** Whether a nominee is a person or a pair or group. */
    nominees: z.enum(["person", "unit"]),
    level: scoreLevel,
    /** Without nominations all are compared with each other. */
    nominations: z.array(nomination).max(100).default([]),
    /** Least number of entrants of a nomination; with fewer it is not held. */
    leastEntrants: entrants.default(1),
    /** Criteria that decide between equal totals, the first first. */
    tieBreak: z.array(z.string()).default([]),
    /** Whether the chairman's sheet decides where totals and criteria are equal; what stays equal shares a place. */
    chairmanDecides: z.boolean().default(false),
  })
  .refine(hasEnoughExperts, enoughExperts);

/** A contest as {@link contest} gives it. */
export type Contest = z.infer<typeof contest>;

/**
 * Somebody nominated, with the answers that the jury agreed on, or with a sheet of every member of the jury. The nominee
 * is an identifier, never a name.
 */
export const nominee = z.strictObject({
  nominee: z.string().min(1).max(200),
  nomination: itemId.optional(),
  /** Those who may not judge the nominee besides themselves, such as both people of a pair. */
  authors: z.array(z.string().min(1).max(200)).default([]),
  answers: criterionAnswers.optional(),
  ...judgedShape,
});

/** A nominee as {@link nominee} gives it. */
export type Nominee = z.infer<typeof nominee>;
