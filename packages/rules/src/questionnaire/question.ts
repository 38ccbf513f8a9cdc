import { refusalText, textSchema, writtenAs } from "@nastavnik/core";
import { exactNumber } from "@nastavnik/core/monitoring";
import * as z from "zod";

/** Identifier of a question, a score or an option. */
export const questionId = writtenAs(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/, {
  ru: "ожидается имя из латинских букв, цифр и знаков «_», «.», «-», до 64 знаков",
  en: "expected a name of Latin letters, digits, `_`, `.` and `-`, up to 64 characters",
});

const common = {
  id: questionId,
  text: textSchema,
  required: z.boolean().default(true),
  /** Only asked of those who gave one of these answers to an earlier closed or scale question. */
  askedIf: z
    .strictObject({
      question: questionId,
      is: z
        .array(z.union([questionId, z.int()]))
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

const option = z.strictObject({ id: questionId, title: textSchema, score: exactNumber.optional() });

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
    .array(z.strictObject({ id: questionId, text: textSchema }))
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
