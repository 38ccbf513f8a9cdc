export { assessingByRules } from "./assessment/assessing-by-rules.ts";
export { checkControl, type CheckedControl, type ControlGap } from "./control/check-control.ts";
export { controlFacts } from "./control/control-facts.ts";
export { type ControlPolicy, defaultControlPolicy, type NeededEvidence } from "./control/control-policy.ts";
export { control, type Control, controlKind, type ControlKind } from "./control/control.ts";
export type { Derivation, DerivationInput, PlanComparison } from "./derivation/derivation.ts";
export { evaluate, type EvaluateOptions } from "./evaluation/evaluate.ts";
export { evaluationInput, type EvaluationInput } from "./evaluation/evaluation-input.ts";
export { evaluationJsonSchema } from "./evaluation/evaluation-json-schema.ts";
export type { Evaluation } from "./evaluation/evaluation.ts";
export { printEvaluation } from "./evaluation/print-evaluation.ts";
export { reproduce, type Reproduction } from "./evaluation/reproduce.ts";
export { expertReviewing } from "./expert-review/expert-reviewing.ts";
export type { ValueType } from "./formula/formula-environment.ts";
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
export { indicator, type Indicator } from "./indicator/indicator.ts";
export { metricFact, type MetricFact } from "./indicator/metric-fact.ts";
export { metric, type Metric, metricType, type MetricType } from "./indicator/metric.ts";
export { influence, type Influence, influenceFacts, type PersonInfluence } from "./influence/influence.ts";
export { personMeasurement, type PersonMeasurement } from "./influence/person-measurement.ts";
export { builtInWays } from "./monitoring-way/built-in-ways.ts";
export { checkWays, type WayStanding } from "./monitoring-way/check-ways.ts";
export { chosenWays, type ChosenWays, monitoringWay, type MonitoringWay } from "./monitoring-way/monitoring-way.ts";
export { checkShape } from "./problem/check-shape.ts";
export { type Checked, type Path, pathText, type Problem, type ProblemCode } from "./problem/problem.ts";
export { builtInProfiles } from "./profile/built-in-profiles.ts";
export { profile, type Profile } from "./profile/profile.ts";
export { compare, type Comparison, type Correspondence } from "./verdict/compare.ts";
export { type IndicatorRef, verdict, type Verdict, type VerdictItem, type VerdictOptions } from "./verdict/verdict.ts";
export { type GroupSummary, type RespondentGroup, suppress, type Suppression } from "./suppression/suppress.ts";
