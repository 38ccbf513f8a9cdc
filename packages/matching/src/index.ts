export { checkResult } from "./certificate/check-result.ts";
export type { Flaw } from "./certificate/flaw.ts";
export { flawText } from "./certificate/flaw-text.ts";
export { assignmentOfCosts, type CostAssignment, type CostMatrix } from "./coverage/assignment-of-costs.ts";
export {
  confirm,
  decline,
  expire,
  offer,
  type Answer,
  type AnswerRefused,
  type Confirmed,
  type Declined,
} from "./draft/answer.ts";
export type { Appraisal } from "./draft/appraise.ts";
export { draftFrom, type Draft, type Offer, type PairSide, type Refusal } from "./draft/draft.ts";
export { edit, type DraftChange, type DraftEffect, type EditOutcome } from "./draft/edit.ts";
export { nextChoice, type NextChoice } from "./draft/next-choice.ts";
export { orderPairs } from "./draft/order-pairs.ts";
export type { Violation } from "./draft/violation.ts";
export { explain, type ExplainOptions } from "./explain/explain.ts";
export type { Explainer } from "./explain/explainer.ts";
export type { Alternative, PairExplanation, RuleOutcome, UnmatchedExplanation } from "./explain/explanation.ts";
export type { Aim, Obstacle, Visible } from "./explain/obstacle.ts";
export { obstacleText } from "./explain/obstacle-text.ts";
export { priceOfStability, type Change, type PriceOfStability } from "./explain/price-of-stability.ts";
export { ruleEffects, type RuleEffect } from "./explain/rule-effects.ts";
export type { GroupGap } from "./group/group-gap.ts";
export type { IntegerAnswer, IntegerProgramme, IntegerSolver, LinearSum } from "./group/integer-solver.ts";
export type { Wish } from "./group/wishes.ts";
export { readInstance, type ReadInstance } from "./instance/read-instance.ts";
export { lottery } from "./lottery/lottery.ts";
export { compareIds } from "./problem/compare-ids.ts";
export { freeSeats } from "./problem/free-seats.ts";
export {
  matchingProblem,
  type MatchingProblem,
  type MatchingProblemInput,
  type Mentee,
  type Mentor,
  type Peer,
  type Ranking,
  type Topic,
} from "./problem/matching-problem.ts";
export { parseProblem } from "./problem/parse-problem.ts";
export { problemHash } from "./problem/problem-hash.ts";
export type { Contribution } from "./problem/scoring.ts";
export type { LotteryNumber, MatchingResult, Pair, Unmatched } from "./result/matching-result.ts";
export { favourites, modes, type Favourite, type Mode } from "./result/mode.ts";
export { explanationReport } from "./protocol/explanation-report.ts";
export type { NotApplied } from "./protocol/not-applied.ts";
export { parseResult } from "./protocol/parse-result.ts";
export { priceReport } from "./protocol/price-report.ts";
export { resultJson, type ResultJson } from "./protocol/result-json.ts";
export { resultReport } from "./protocol/result-report.ts";
export { ruleReport } from "./protocol/rule-report.ts";
export { runProtocol, type ProtocolOptions } from "./protocol/run-protocol.ts";
export type { Conflict, Proof } from "./result/proof.ts";
export { textOf } from "./result/texts.ts";
export type { RuleHistogram } from "./result/unmatched-reason.ts";
export { criterion, type Criterion } from "./rule/criterion.ts";
export { rule, type Rule } from "./rule/rule.ts";
export { defaultMode } from "./solve/default-mode.ts";
export type { SolveOptions } from "./solve/solve-options.ts";
export { solve } from "./solve/solve.ts";
export { version } from "./version.ts";
