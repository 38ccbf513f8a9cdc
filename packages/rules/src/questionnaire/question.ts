import { refusalText, textSchema } from "@nastavnik/core";
import { exactNumber } from "@nastavnik/core/monitoring";
import * as z from "zod";
import { itemId } from "../problem/item-id.ts";

const common = {
  id: itemId,
  text: textSchema,
  required: z.boolean().default(true),
  /** Only asked of those who gave one of these answers to an earlier closed or scale question. */
  askedIf: z
    .strictObject({
      question: itemId,
      is: z
        .array(z.union([itemId, z.int()]))
        .min(1)
        .max(100),
    })
    .optional(),
};

/** A whole number from `min` to `max`. */
const scaleQuestion = z
  .strictObject({ ...common, kind: z.literal("scale"), min: z.int().min(-1000), max: z.int().max(1000) })
  .refine((question) => question.min < question.max, {
    ...refusalText({ ru: "ожидается шкала, у которой max больше min", en: "expected a scale with max above min" }),
    path: ["max"],
  });

const option = z.strictObject({ id: itemId, title: textSchema, score: exactNumber.optional() });

/** One of several options, or, if `multiple`, any number of them. */
const closedQuestion = z.strictObject({
  ...common,
  kind: z.literal("closed"),
  multiple: z.boolean().default(false),
  options: z.array(option).min(2).max(100),
});

/** A text in the respondent's own words. */
const openQuestion = z.strictObject({
  ...common,
  kind: z.literal("open"),
  maxLength: z.int().min(1).max(10_000).default(2000),
});

/** Options put in order, the best first; as many of them as the respondent wants to name. */
const ratingQuestion = z.strictObject({
  ...common,
  kind: z.literal("rating"),
  options: z
    .array(option.omit({ score: true }))
    .min(2)
    .max(100),
});

/** Rows that are each answered by one of the same options. */
const tableQuestion = z.strictObject({
  ...common,
  kind: z.literal("table"),
  rows: z
    .array(z.strictObject({ id: itemId, text: textSchema }))
    .min(1)
    .max(100),
  options: z.array(option).min(2).max(100),
});

/** A question of a questionnaire. */
export const question = z.discriminatedUnion("kind", [
  scaleQuestion,
  closedQuestion,
  openQuestion,
  ratingQuestion,
  tableQuestion,
]);

/** A question of a questionnaire. */
export type Question = z.infer<typeof question>;
