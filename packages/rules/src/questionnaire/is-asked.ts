import { type AnswerSheet, answerOf } from "./answer-sheet.ts";
import type { Question } from "./question.ts";

/** Whether a question is asked of a respondent, by what they answered to the questions before it. */
export function isAsked({ askedIf }: Question, sheet: AnswerSheet): boolean {
  if (askedIf === undefined) return true;
  const answer = answerOf(sheet, askedIf.question);
  const given: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
  return askedIf.is.some((wanted) => given.includes(wanted));
}
