export { checkResult } from "./certificate/check-result.ts";
export type { Flaw } from "./certificate/flaw.ts";
export { assignmentOfCosts, type CostAssignment, type CostMatrix } from "./coverage/assignment-of-costs.ts";
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
export type { LotteryNumber, MatchingResult, Pair, Unmatched } from "./result/matching-result.ts";
export { favourites, modes, type Favourite, type Mode } from "./result/mode.ts";
export type { Conflict, Proof } from "./result/proof.ts";
export { criterion, type Criterion } from "./rule/criterion.ts";
export { rule, type Rule } from "./rule/rule.ts";
export { defaultMode } from "./solve/default-mode.ts";
export type { SolveOptions } from "./solve/solve-options.ts";
export { solve } from "./solve/solve.ts";
export { version } from "./version.ts";
