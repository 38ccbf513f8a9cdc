export type { Derivation, DerivationInput, PlanComparison } from "./derivation/derivation.ts";
export { evaluate, type EvaluateOptions } from "./evaluation/evaluate.ts";
export { evaluationInput, type EvaluationInput, planEntry, type PlanEntry } from "./evaluation/evaluation-input.ts";
export { evaluationJsonSchema } from "./evaluation/evaluation-json-schema.ts";
export type { Evaluation } from "./evaluation/evaluation.ts";
export { printEvaluation } from "./evaluation/print-evaluation.ts";
export { reproduce, type Reproduction } from "./evaluation/reproduce.ts";
export { formulaName } from "./formula/formula-name.ts";
export {
  type Formula,
  type FormulaCompiler,
  formulaCompiler,
  type FormulaInput,
  type FormulaResult,
} from "./formula/formula.ts";
export { formulaFunctions, type ValueType } from "./formula/formula-environment.ts";
export { countHistory, type HistoryCount } from "./history/count-history.ts";
export { factsFromHistory } from "./history/facts-from-history.ts";
export { historyQuery, type HistoryQuery } from "./history/history-query.ts";
export { indicator, type Indicator, indicatorAspect } from "./indicator/indicator.ts";
export { metricFact, type MetricFact } from "./indicator/metric-fact.ts";
export { metric, type Metric, metricType, type MetricType } from "./indicator/metric.ts";
export { type Checked, type Path, pathText, type Problem, type ProblemCode } from "./problem/problem.ts";
export { builtInProfiles } from "./profile/built-in-profiles.ts";
export { profile, type Profile, profileId } from "./profile/profile.ts";
