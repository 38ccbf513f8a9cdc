import { instantText } from "@nastavnik/core";
import { record } from "../record.ts";
import { nextToAnswer } from "./open-question.ts";

/** What this theme writes into the context. */
export const answeringActions = {
  recordQuestion: record("ask", ({ questions }, { payload, at }) => ({
    questions: { ...questions, [payload.question]: { askedAt: instantText(at), isLate: false } },
  })),
  recordAnswer: record("answer", ({ questions }, { payload }) => {
    const { [payload.question]: _answered, ...open } = questions;
    return { questions: open };
  }),
  recordLateAnswer: record("*", (context) => {
    const late = nextToAnswer(context);
    const question = late === undefined ? undefined : context.questions[late];
    return late === undefined || question === undefined
      ? {}
      : { questions: { ...context.questions, [late]: { ...question, isLate: true } } };
  }),
};
