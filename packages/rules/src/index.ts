export { builtInContests } from "./contest/built-in-contests.ts";
export { contest, type Contest, nominee, type Nominee } from "./contest/contest.ts";
export { type ContestPlace, printContest, rankContest } from "./contest/rank-contest.ts";
export { checkControl, type CheckedControl, type ControlGap } from "./control/check-control.ts";
export { controlFacts } from "./control/control-facts.ts";
export { type ControlPolicy, defaultControlPolicy, type NeededEvidence } from "./control/control-policy.ts";
export { control, type Control, controlEvidenceForm, controlKind, type ControlKind } from "./control/control.ts";
export { type CriterionPoints, criterionPoints, totalPoints } from "./criterion/criterion-points.ts";
export { criteria, criterion, type Criterion, criterionAnswers, type CriterionAnswers } from "./criterion/criterion.ts";
export type { Derivation, DerivationInput, PlanComparison } from "./derivation/derivation.ts";
export { evaluate, type EvaluateOptions } from "./evaluation/evaluate.ts";
export { evaluationInput, type EvaluationInput, planEntry, type PlanEntry } from "./evaluation/evaluation-input.ts";
export { evaluationJsonSchema } from "./evaluation/evaluation-json-schema.ts";
export type { Evaluation } from "./evaluation/evaluation.ts";
export { printEvaluation } from "./evaluation/print-evaluation.ts";
export { reproduce, type Reproduction } from "./evaluation/reproduce.ts";
export { defaultReviewSheet } from "./expert-review/default-review-sheet.ts";
export { expertReview, type ExpertReview } from "./expert-review/expert-review.ts";
export { printReview } from "./expert-review/print-review.ts";
export type { ExpertScore, ReviewCondition, ReviewOutcome } from "./expert-review/review-outcome.ts";
export { reviewSheet, type ReviewSheet } from "./expert-review/review-sheet.ts";
export { reviewByExperts } from "./expert-review/review.ts";
export type { ValueType } from "./formula/formula-environment.ts";
export { formulaFunctions } from "./formula/formula-functions.ts";
export { formulaName } from "./formula/formula-name.ts";
export {
  type Formula,
  type FormulaCompiler,
  formulaCompiler,
  type FormulaInput,
  type FormulaResult,
} from "./formula/formula.ts";
export { countHistory } from "./history/count-history.ts";
export { countingFromHistory, type CountingOptions } from "./history/counting-from-history.ts";
export { factsFromHistory } from "./history/facts-from-history.ts";
export { historyQuery, type HistoryQuery, metricQuery, type MetricQuery } from "./history/history-query.ts";
export type { HistoryCount } from "./history/tally.ts";
export { indicator, type Indicator, indicatorAspect } from "./indicator/indicator.ts";
export { metricFact, type MetricFact } from "./indicator/metric-fact.ts";
export { metric, type Metric, metricType, type MetricType } from "./indicator/metric.ts";
export { influence, type Influence, influenceFacts, type PersonInfluence } from "./influence/influence.ts";
export { personMeasurement, type PersonMeasurement } from "./influence/person-measurement.ts";
export { builtInWays } from "./monitoring-way/built-in-ways.ts";
export { checkWays, type WayStanding } from "./monitoring-way/check-ways.ts";
export { chosenWays, type ChosenWays, monitoringWay, type MonitoringWay } from "./monitoring-way/monitoring-way.ts";
export { bankEntry, type BankEntry, type BankQuery, searchBank } from "./practice/bank.ts";
export { infoCard, type InfoCard, infoCardFields, type InfoCardGap, infoCardGaps } from "./practice/info-card.ts";
export { levelBelow, levelText, practiceLevel, type PracticeLevel, practiceLevels } from "./practice/practice-level.ts";
export {
  type PracticePolicy,
  type PracticeReason,
  reasonsAgainstAccepting,
  reasonsAgainstPublishing,
  reasonsAgainstRecommending,
} from "./practice/practice-steps.ts";
export type { LevelStanding, Practice } from "./practice/practice.ts";
export { type Checked, type Path, pathText, type Problem, type ProblemCode } from "./problem/problem.ts";
export { builtInProfiles } from "./profile/built-in-profiles.ts";
export { profile, type Profile, profileId } from "./profile/profile.ts";
export { type Answer, answerSheet, type AnswerSheet } from "./questionnaire/answer-sheet.ts";
export { builtInQuestionnaires } from "./questionnaire/built-in-questionnaires.ts";
export { checkAnswers } from "./questionnaire/check-answers.ts";
export { measurementsFromAnswers } from "./questionnaire/measurements-from-answers.ts";
export { question, type Question } from "./questionnaire/question.ts";
export {
  questionnaire,
  type Questionnaire,
  questionnaireKind,
  type ScoreDefinition,
} from "./questionnaire/questionnaire.ts";
export { type AnswerScore, scoreAnswers } from "./questionnaire/score-answers.ts";
export { type GroupedSheet, type ScoreByGroup, scoresByGroup } from "./questionnaire/scores-by-group.ts";
export { swot, type Swot, swotFacts } from "./questionnaire/swot.ts";
export { type QuestionTally, type Tally, tallyAnswers } from "./questionnaire/tally-answers.ts";
export { type ContributionRule, contributionsFromHistory } from "./stimulus/contributions-from-history.ts";
export { exampleStimulusPolicy } from "./stimulus/example-stimulus-policy.ts";
export {
  contribution,
  type Contribution,
  type StimulusIndicator,
  stimulusIndicators,
  stimulusLevels,
  stimulusPolicy,
  type StimulusPolicy,
  stimulusTitle,
} from "./stimulus/stimulus-policy.ts";
export {
  printStimulus,
  type StimulusItem,
  type StimulusPart,
  type StimulusScore,
  stimulusScores,
} from "./stimulus/stimulus-scores.ts";
export { type GroupSummary, type RespondentGroup, suppress, type Suppression } from "./suppression/suppress.ts";
