import type { Text } from "@nastavnik/core";
import { checkShape } from "../problem/check-shape.ts";
import { met } from "../problem/met.ts";
import type { Checked, Path, Problem, ProblemCode } from "../problem/problem.ts";
import { type Answer, answerOf, type AnswerSheet, answerSheet } from "./answer-sheet.ts";
import { isAsked } from "./is-asked.ts";
import type { Question } from "./question.ts";
import type { Questionnaire } from "./questionnaire.ts";
import { itemId } from "../problem/item-id.ts";

/** Whatever is not an option's identifier may be about a person, so it is named by its kind only. */
function metAnswer(answer: unknown): Text {
  const free = typeof answer === "string" && !itemId.safeParse(answer).success;
  return free ? { ru: "текст", en: "a text" } : met(answer);
}

function refuse(code: ProblemCode, path: Path, expected: Text, answer?: unknown): readonly Problem[] {
  const found = metAnswer(answer);
  const text = {
    ru: `ожидается ${expected.ru}; получено: ${found.ru}`,
    en: `expected ${expected.en}, met ${found.en}`,
  };
  return [{ code, path, text }];
}

function optionProblems(ids: readonly string[], known: readonly string[], path: Path): readonly Problem[] {
  const list = known.join(" | ");
  return ids.flatMap((id, index): readonly Problem[] => {
    if (!known.includes(id)) return refuse("outside-scale", path, { ru: list, en: list }, id);
    const expected = { ru: "каждый вариант не более одного раза", en: "every option at most once" };
    return ids.indexOf(id) === index ? [] : refuse("repeated", path, expected, id);
  });
}

function answerProblems(question: Question, answer: Answer, path: Path): readonly Problem[] {
  switch (question.kind) {
    case "scale": {
      const { min, max } = question;
      const expected = { ru: `целое число от ${min} до ${max}`, en: `a whole number from ${min} to ${max}` };
      if (typeof answer !== "number") return refuse("wrong-type", path, expected, answer);
      const fits = Number.isInteger(answer) && answer >= min && answer <= max;
      return fits ? [] : refuse("outside-scale", path, expected, answer);
    }
    case "open": {
      const expected = {
        ru: `текст не длиннее ${question.maxLength} знаков`,
        en: `a text of at most ${question.maxLength} characters`,
      };
      if (typeof answer === "string" && answer.length <= question.maxLength) return [];
      return refuse("wrong-type", path, expected, typeof answer === "string" ? answer.length : answer);
    }
    case "closed": {
      const ids = question.options.map((option) => option.id);
      if (question.multiple ? Array.isArray(answer) : typeof answer === "string") {
        return optionProblems([answer].flat().map(String), ids, path);
      }
      const expected = question.multiple
        ? { ru: "список вариантов", en: "a list of options" }
        : { ru: "один вариант", en: "one option" };
      return refuse("wrong-type", path, expected, answer);
    }
    case "table": {
      const expected = { ru: "вариант для каждой строки", en: "an option for every row" };
      if (typeof answer !== "object" || Array.isArray(answer)) return refuse("wrong-type", path, expected, answer);
      const rows = question.rows.map(({ id }) => id);
      const ids = question.options.map((option) => option.id);
      const unknown = Object.keys(answer).filter((row) => !rows.includes(row));
      const blank = question.required ? rows.filter((row) => !Object.hasOwn(answer, row)) : [];
      return [
        ...unknown.flatMap((row) => {
          const list = rows.join(" | ");
          return refuse("unknown-question", [...path, row], { ru: list, en: list }, row);
        }),
        ...blank.flatMap((row) => refuse("wrong-shape", [...path, row], expected)),
        ...Object.entries(answer).flatMap(([row, option]) => optionProblems([option], ids, [...path, row])),
      ];
    }
    case "rating":
    default: {
      const expected = { ru: "список вариантов, лучший — первый", en: "a list of options, the best first" };
      if (!Array.isArray(answer)) return refuse("wrong-type", path, expected, answer);
      const ids = question.options.map((option) => option.id);
      return optionProblems(answer, ids, path);
    }
  }
}

/** Checks one respondent's answers against the questionnaire; an answer's text is never repeated in a problem. */
export function checkAnswers(questionnaire: Questionnaire, data: unknown): Checked<AnswerSheet> {
  const sheet = checkShape(answerSheet, data);
  if (!sheet.ok) return sheet;
  const { answers } = sheet.value;
  const questions = new Map(questionnaire.questions.map((question) => [question.id, question]));
  const problems: Problem[] = [];
  if (sheet.value.questionnaire !== questionnaire.id) {
    const expected = { ru: questionnaire.id, en: questionnaire.id };
    problems.push(...refuse("wrong-shape", ["questionnaire"], expected, sheet.value.questionnaire));
  }
  for (const [id, answer] of Object.entries(answers)) {
    const question = questions.get(id);
    const path = ["answers", id];
    const expected = { ru: "вопрос этой анкеты", en: "a question of this questionnaire" };
    const unasked = {
      ru: "ответ только на вопрос, который задан при этих ответах",
      en: "an answer only to a question that these answers lead to",
    };
    if (!question) problems.push(...refuse("unknown-question", path, expected, id));
    else if (!isAsked(question, sheet.value)) problems.push(...refuse("wrong-shape", path, unasked, answer));
    else problems.push(...answerProblems(question, answer, path));
  }
  for (const question of questionnaire.questions) {
    if (question.required && isAsked(question, sheet.value) && answerOf(sheet.value, question.id) === undefined) {
      const expected = { ru: "ответ на обязательный вопрос", en: "an answer to a required question" };
      problems.push(...refuse("wrong-shape", ["answers", question.id], expected));
    }
  }
  return problems.length > 0 ? { ok: false, problems } : sheet;
}
