import { textSchema } from "@nastavnik/core";
import { exactNumber } from "@nastavnik/core/monitoring";
import * as z from "zod";
import { stepsFault } from "../criterion/step-function.ts";
import { question, type Question } from "./question.ts";
import { itemId } from "../problem/item-id.ts";

/** What a questionnaire is for. */
export const questionnaireKind = z.enum([
  "preliminary-needs",
  "mentee-intake",
  "mentor-intake",
  "preferred-partner",
  "interim-feedback",
  "current-control",
  "teacher-difficulties",
  "satisfaction",
  "swot",
  "conformity",
  "participant",
]);

/** A range of scores; it lasts to below the next, so that no average falls between two. */
const band = z.strictObject({ from: exactNumber, to: exactNumber.optional(), title: textSchema });

/** A number computed from the answers to several questions, with the name of the range that it falls into. */
const scoreDefinition = z.strictObject({
  id: itemId,
  title: textSchema,
  questions: z.array(itemId).min(1),
  aggregate: z.enum(["sum", "average"]),
  bands: z.array(band).default([]),
});

/** A score as a questionnaire defines it. */
export type ScoreDefinition = z.infer<typeof scoreDefinition>;

/** Whether every answer to a question has a score. */
function isScored(one: Question): boolean {
  return (
    one.kind === "scale" ||
    ((one.kind === "closed" || one.kind === "table") && one.options.every((option) => option.score !== undefined))
  );
}

function repeated(ids: readonly string[]): string | undefined {
  return ids.find((id, index) => ids.indexOf(id) !== index);
}

/** Questions with the scores computed from them, for one form of mentoring and for the roles that answer. */
export const questionnaire = z
  .strictObject({
    id: itemId,
    title: textSchema,
    kind: questionnaireKind,
    /** `example`: wording and scales that no document behind the project gives; check or replace them. */
    basis: z.enum(["sourced", "example"]).default("sourced"),
    /** Form of mentoring, such as `teacher-teacher`; without it the questionnaire fits all. */
    form: z.string().min(1).optional(),
    /** Roles that answer, such as `mentor`. */
    roles: z.array(z.string().min(1)).min(1),
    questions: z.array(question).min(1).max(200),
    scores: z.array(scoreDefinition).default([]),
  })
  .superRefine((one, context) => {
    const refuse = (path: (string | number)[], ru: string, en: string): void => {
      context.addIssue({ code: "custom", path, message: en, params: { text: { ru, en } } });
    };
    const ids = new Map(one.questions.map((entry) => [entry.id, entry]));
    const twice = repeated(one.questions.map((entry) => entry.id)) ?? repeated(one.scores.map((entry) => entry.id));
    if (twice !== undefined) {
      refuse(["questions"], `ожидаются разные обозначения, «${twice}» повторяется`, `expected "${twice}" once`);
    }
    one.questions.forEach((entry, index) => {
      const options =
        ("options" in entry ? repeated(entry.options.map((option) => option.id)) : undefined) ??
        ("rows" in entry ? repeated(entry.rows.map((row) => row.id)) : undefined);
      if (options !== undefined) {
        const path = ["questions", index, "options"];
        refuse(path, `ожидаются разные варианты, «${options}» повторяется`, `expected the option "${options}" once`);
      }
    });
    one.questions.forEach(({ askedIf }, index) => {
      if (askedIf === undefined) return;
      const before = one.questions.slice(0, index).find((entry) => entry.id === askedIf.question);
      const path = ["questions", index, "askedIf"];
      if (before?.kind === "closed") {
        const known = before.options.map((option) => option.id);
        if (askedIf.is.every((id) => known.includes(String(id)))) return;
        refuse([...path, "is"], `ожидаются варианты ${known.join(" | ")}`, `expected the options ${known.join(" | ")}`);
      } else if (before?.kind !== "scale") {
        refuse(
          path,
          "ожидается более ранний вопрос с вариантами или шкалой",
          "expected an earlier closed or scale question",
        );
      }
    });
    one.scores.forEach((score, index) => {
      score.questions.forEach((id, at) => {
        const asked = ids.get(id);
        if (asked && isScored(asked)) return;
        const path = ["scores", index, "questions", at];
        refuse(path, "ожидается вопрос, ответы на который дают балл", "expected a question whose answers have scores");
      });
      const fault = stepsFault(score.bands);
      if (fault) refuse(["scores", index, "bands"], fault.ru, fault.en);
    });
  });

/** A questionnaire as {@link questionnaire} gives it. */
export type Questionnaire = z.infer<typeof questionnaire>;
