import { notApplicable, type Text, toFraction } from "@nastavnik/core";
import { Fraction } from "fraction.js";
import { exactText } from "../formula/exact-text.ts";
import type { AnswerSheet } from "./answer-sheet.ts";
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

function answerScore(question: Question, { answers }: AnswerSheet): Fraction | undefined {
  const answer = answers[question.id];
  if (answer === undefined) return undefined;
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
    const scores = definition.questions.map((id) => {
      const question = questions.get(id);
      return question && answerScore(question, sheet);
    });
    const value = aggregate(definition, scores);
    const band =
      value && definition.bands.find(({ from, to }) => value.gte(toFraction(from)) && value.lte(toFraction(to)));
    return {
      id: definition.id,
      title: definition.title,
      value: value ? exactText(value) : notApplicable,
      from: definition.questions.map((question, index) => {
        const score = scores[index];
        return { question, ...(score && { score: exactText(score) }) };
      }),
      ...(band && { band: band.title }),
    };
  });
}
