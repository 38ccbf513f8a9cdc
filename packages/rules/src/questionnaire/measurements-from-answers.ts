import { notApplicable } from "@nastavnik/core/monitoring";
import type { PersonMeasurement } from "../influence/person-measurement.ts";
import type { AnswerSheet } from "./answer-sheet.ts";
import type { Questionnaire } from "./questionnaire.ts";
import { scoreAnswers } from "./score-answers.ts";

/** The scores of one respondent as measurements of the indicators that the scores are named after. */
export function measurementsFromAnswers(
  questionnaire: Questionnaire,
  sheet: AnswerSheet,
  when: PersonMeasurement["when"],
): readonly PersonMeasurement[] {
  return scoreAnswers(questionnaire, sheet)
    .filter(({ value }) => value !== notApplicable)
    .map(({ id, value }) => ({ person: sheet.respondent, indicator: id, when, value }));
}
