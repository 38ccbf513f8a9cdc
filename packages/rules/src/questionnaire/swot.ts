import type { MetricFact } from "../indicator/metric-fact.ts";
import { answerOf, type AnswerSheet } from "./answer-sheet.ts";
import type { Questionnaire } from "./questionnaire.ts";

/** The four lists of a SWOT: strengths, weaknesses, opportunities and risks, each different entry once. */
export interface Swot {
  readonly strengths: readonly string[];
  readonly weaknesses: readonly string[];
  readonly opportunities: readonly string[];
  readonly risks: readonly string[];
}

/** Names of the four lists; open questions of a SWOT questionnaire have one of them for their identifier. */
export const swotParts = ["strengths", "weaknesses", "opportunities", "risks"] as const;

function entries(sheets: readonly AnswerSheet[], question: string): readonly string[] {
  const lines = sheets
    .flatMap((sheet) => {
      const answer = answerOf(sheet, question);
      return typeof answer === "string" ? answer.split(/\r?\n/) : [];
    })
    .map((line) => line.trim().replaceAll(/\s+/g, " "))
    .filter((line) => line !== "");
  const first = new Map(lines.toSorted().map((line) => [line.toLowerCase(), line]));
  return [...first.values()].toSorted();
}

/** The SWOT of a programme from the answers to the open questions; every line of an answer is an entry of its own. */
export function swot(questionnaire: Questionnaire, sheets: readonly AnswerSheet[]): Swot {
  const own = sheets.filter((sheet) => sheet.questionnaire === questionnaire.id);
  const of = (part: (typeof swotParts)[number]) => entries(own, part);
  return {
    strengths: of("strengths"),
    weaknesses: of("weaknesses"),
    opportunities: of("opportunities"),
    risks: of("risks"),
  };
}

/** The facts of the metrics behind P1 and P2: how many entries each list has. */
export function swotFacts(lists: Swot, evidence: string): readonly MetricFact[] {
  return swotParts.map((part) => ({ metric: part, value: lists[part].length, source: "entered", evidence }));
}
