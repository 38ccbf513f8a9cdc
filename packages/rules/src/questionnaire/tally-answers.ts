import { answerOf, type AnswerSheet } from "./answer-sheet.ts";
import type { Question } from "./question.ts";
import type { Questionnaire } from "./questionnaire.ts";

/** The answers of all respondents to one question. */
export type QuestionTally =
  | { readonly kind: "scale"; readonly id: string; readonly answered: number; readonly counts: Tally }
  | { readonly kind: "closed"; readonly id: string; readonly answered: number; readonly counts: Tally }
  /** Points of an option: one for every option named after it, summed over the respondents, unnamed ones come last. */
  | { readonly kind: "rating"; readonly id: string; readonly answered: number; readonly points: Tally }
  | { readonly kind: "table"; readonly id: string; readonly answered: number; readonly rows: readonly RowTally[] }
  | { readonly kind: "open"; readonly id: string; readonly answered: number; readonly texts: readonly string[] };

/** A number for every possible answer, also for those that nobody gave. */
export type Tally = readonly { readonly answer: string; readonly count: number }[];

/** The answers of all respondents to one row of a table. */
export interface RowTally {
  readonly row: string;
  readonly counts: Tally;
}

function counted(possible: readonly string[], given: readonly string[]): Tally {
  return possible.map((answer) => ({ answer, count: given.filter((one) => one === answer).length }));
}

function ratingPoints(possible: readonly string[], orders: readonly (readonly string[])[]): Tally {
  return possible.map((answer) => ({
    answer,
    count: orders.reduce((sum, order) => {
      const place = order.indexOf(answer);
      return place < 0 ? sum : sum + possible.length - 1 - place;
    }, 0),
  }));
}

function tally(question: Question, sheets: readonly AnswerSheet[]): QuestionTally {
  const answers = sheets.flatMap((sheet) => {
    const answer = answerOf(sheet, question.id);
    return answer === undefined || answer === "" ? [] : [answer];
  });
  const { id } = question;
  const answered = answers.length;
  switch (question.kind) {
    case "scale": {
      const steps = Array.from({ length: question.max - question.min + 1 }, (_, index) => String(question.min + index));
      return { kind: "scale", id, answered, counts: counted(steps, answers.map(String)) };
    }
    case "closed": {
      const options = question.options.map((option) => option.id);
      return { kind: "closed", id, answered, counts: counted(options, answers.flat().map(String)) };
    }
    case "rating": {
      const options = question.options.map((option) => option.id);
      return { kind: "rating", id, answered, points: ratingPoints(options, answers.filter(Array.isArray)) };
    }
    case "table": {
      const options = question.options.map((option) => option.id);
      const given = answers.flatMap((answer): Readonly<Record<string, string>>[] =>
        typeof answer === "object" && !Array.isArray(answer) ? [answer] : [],
      );
      const rows = question.rows.map(({ id: row }) => ({
        row,
        counts: counted(
          options,
          given.flatMap((answer) => (Object.hasOwn(answer, row) ? [answer[row] ?? ""] : [])),
        ),
      }));
      return { kind: "table", id, answered, rows };
    }
    case "open":
    default:
      return { kind: "open", id, answered, texts: answers.map(String).toSorted() };
  }
}

/** How all respondents answered each question, from answers that were checked, in whatever order they came. */
export function tallyAnswers(questionnaire: Questionnaire, sheets: readonly AnswerSheet[]): readonly QuestionTally[] {
  return questionnaire.questions.map((question) => tally(question, sheets));
}
