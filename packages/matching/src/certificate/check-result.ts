import type { MatchingProblem } from "../problem/matching-problem.ts";
import type { MatchingResult } from "../result/matching-result.ts";
import { type GivenResult, resultSchema } from "../result/result-schema.ts";
import { checkDuals } from "./check-duals.ts";
import { checkFigures } from "./check-figures.ts";
import { checkImpossible } from "./check-impossible.ts";
import { checkNames } from "./check-names.ts";
import { checkPairs } from "./check-pairs.ts";
import { checkPeers } from "./check-peers.ts";
import { checkReasons } from "./check-reasons.ts";
import { checkSide } from "./check-side.ts";
import { checkSize } from "./check-size.ts";
import { checkGroups } from "./check-groups.ts";
import { checkStability } from "./check-stability.ts";
import { Facts } from "./facts.ts";
import type { Flaw } from "./flaw.ts";

/**
 * Checks an answer, all its figures and its proof against the problem, sharing no code with the solvers. Never throws, whatever
 * the answer is. No flaws means that the answer is right, but for what would need the search again: that no larger stable
 * answer (`largest` with `searched` above 0) and no better grouping (`sizes` with `searched` above 0, or `by` a solver of whole
 * numbers, and its `gap`) exists; and that it was this `version` that made it.
 *
 * @param problem - as `parseProblem` gives it
 */
export function checkResult(problem: MatchingProblem, result: MatchingResult): readonly Flaw[] {
  const parsed = resultSchema.safeParse(result);
  if (!parsed.success) return [{ code: "malformed" }];
  // What may be absent is absent, or undefined, which is the same here.
  const given = parsed.data as GivenResult;
  const facts = new Facts(problem);
  const isPool = problem.peers.length > 0;
  const strangers = checkNames(facts, given);
  // What follows looks people up, which only known people allow.
  if (strangers.length > 0) return strangers;
  if (isPool) return checkPeers(problem, given);
  const { mentees, topics } = problem;
  const isShared = mentees.some(({ mentors = 1 }) => mentors > 1);
  const isFit =
    given.mode !== "peers" &&
    (given.mode === "topics") === topics.length > 0 &&
    (!isShared || given.mode === "co-mentors") &&
    given.status !== "no-stable-answer";
  if (!isFit) return [{ code: "wrong-mode" }];
  if (given.status === "infeasible") return [...checkFigures(facts, given), ...checkImpossible(facts, given)];
  const flaws = checkPairs(facts, given);
  if (flaws.length > 0) return flaws;
  return [
    ...checkFigures(facts, given),
    ...checkReasons(facts, given),
    ...checkStability(facts, given),
    ...checkProof(facts, given),
  ];
}

/** Whether the proof is one that the mode gives, and holds. */
function checkProof(facts: Facts, given: GivenResult): readonly Flaw[] {
  const { mode, proof } = given;
  switch (mode) {
    case "coverage":
      return proof.kind === "dual-values" ? checkDuals(facts, given, proof) : [{ code: "proof-fails" }];
    case "group":
      return proof.kind === "sizes" ? checkGroups(facts, given, proof) : [{ code: "proof-fails" }];
    case "stable-max":
      return proof.kind === "no-blocking-pair" ? checkSize(facts, given, proof) : [{ code: "proof-fails" }];
    case "stable":
    case "topics":
    case "co-mentors":
    case "peers":
      break;
  }
  const isClaimed = proof.kind === "no-blocking-pair" && proof.guarantee === `best-for-${given.for}`;
  const isBare = isClaimed && proof.upperBound === undefined && proof.searched === undefined;
  return isBare ? checkSide(facts, given) : [{ code: "proof-fails" }];
}
