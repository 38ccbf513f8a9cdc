import * as z from "zod";
import { itemId } from "../problem/item-id.ts";

/**
 * One respondent's answers: a number for a scale, an option or several for a closed question, a text for an open one,
 * options from the best on for a rating, an option by row for a table. The respondent is an identifier, never a name.
 */
export const answerSheet = z.strictObject({
  questionnaire: itemId,
  respondent: z.string().min(1).max(200),
  answers: z.record(itemId, z.union([z.number(), z.string(), z.array(z.string()), z.record(itemId, z.string())])),
});

/** Answers as {@link answerSheet} gives them. */
export type AnswerSheet = z.infer<typeof answerSheet>;

/** One answer of a sheet. */
export type Answer = AnswerSheet["answers"][string];

/** The answer to a question, if there is one. */
export function answerOf({ answers }: AnswerSheet, question: string): Answer | undefined {
  return Object.hasOwn(answers, question) ? answers[question] : undefined;
}
