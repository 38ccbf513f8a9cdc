import type { Text } from "@nastavnik/core";
import { notApplicable } from "@nastavnik/core/monitoring";
import { toFraction } from "@nastavnik/core/internals";
import { Fraction } from "fraction.js";
import { stepAt } from "../criterion/step-function.ts";
import { exactSum } from "../formula/exact-sum.ts";
import { exactText } from "../formula/exact-text.ts";
import { answerOf, type AnswerSheet } from "./answer-sheet.ts";
import { isAsked } from "./is-asked.ts";
import type { Question } from "./question.ts";
import type { Questionnaire, ScoreDefinition } from "./questionnaire.ts";

/** A score of one respondent, with the answers that it was computed from. */
export interface AnswerScore {
  readonly id: string;
  readonly title: Text;
  /** Exact; `not-applicable` if nothing was answered, and for a sum also if anything was left out. */
  readonly value: string;
  readonly from: readonly { readonly question: string; readonly score?: string }[];
  readonly band?: Text;
}

function answerScore(question: Question, sheet: AnswerSheet): Fraction | undefined {
  const answer = isAsked(question, sheet) ? answerOf(sheet, question.id) : undefined;
  if (answer === undefined) return undefined;
  if (question.kind === "table") {
    const chosen: readonly string[] = typeof answer === "object" ? Object.values(answer) : [];
    const scores = chosen.map((id) => question.options.find((option) => option.id === id)?.score ?? 0);
    return exactSum(scores.map(toFraction));
  }
  if (question.kind === "scale") return typeof answer === "number" ? new Fraction(answer) : undefined;
  if (question.kind !== "closed") return undefined;
  const chosen = [answer].flat();
  return question.options
    .filter((option) => chosen.includes(option.id))
    .reduce((sum, option) => sum.add(toFraction(option.score ?? 0)), new Fraction(0));
}

function aggregate(definition: ScoreDefinition, scores: readonly (Fraction | undefined)[]): Fraction | undefined {
  const known = scores.filter((score) => score !== undefined);
  if (known.length === 0 || (definition.aggregate === "sum" && known.length < scores.length)) return undefined;
  const sum = known.reduce((total, score) => total.add(score), new Fraction(0));
  return definition.aggregate === "sum" ? sum : sum.div(known.length);
}

/** The scores of one respondent, from answers that were checked. */
export function scoreAnswers(questionnaire: Questionnaire, sheet: AnswerSheet): readonly AnswerScore[] {
  const questions = new Map(questionnaire.questions.map((question) => [question.id, question]));
  return questionnaire.scores.map((definition) => {
    // A question that was not asked is neither a zero nor a gap.
    const asked = definition.questions.filter((id) => {
      const question = questions.get(id);
      return question !== undefined && isAsked(question, sheet);
    });
    const scores = asked.map((id) => {
      const question = questions.get(id);
      return question && answerScore(question, sheet);
    });
    const value = aggregate(definition, scores);
    const found = value && definition.bands.length > 0 ? stepAt(definition.bands, value) : undefined;
    const band = typeof found === "object" ? found : undefined;
    return {
      id: definition.id,
      title: definition.title,
      value: value ? exactText(value) : notApplicable,
      from: asked.map((question, index) => {
        const score = scores[index];
        return { question, ...(score && { score: exactText(score) }) };
      }),
      ...(band && { band: band.title }),
    };
  });
}
