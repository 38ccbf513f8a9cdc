import type { Candidates } from "../rule/candidates.ts";
import type { MatchingProblem } from "./matching-problem.ts";
import { pairRules, type PairRule } from "./pair-rules.ts";
import { scoring, type Scoring } from "./scoring.ts";
import { indexById, sides } from "./sides.ts";

/** How every pair of a problem is judged before anything is solved; indices are those of the normal order. */
export interface Assessment {
  readonly rules: readonly PairRule[];
  readonly scoring: Scoring;
}

/** Reads the rules and criteria of a problem in its normal order. */
export function assess(problem: MatchingProblem): Assessment {
  const { mentees, mentors } = sides(problem);
  const rows = indexById(mentees);
  const columns = indexById(mentors);
  const earlier = new Set(
    problem.earlier.map(({ mentee, mentor }) => rows.get(mentee)! * mentors.length + columns.get(mentor)!),
  );
  const candidates = (i: number, j: number): Candidates => ({
    mentee: mentees[i]!,
    mentor: mentors[j]!,
    isEarlier: earlier.has(i * mentors.length + j),
  });
  const score = scoring(problem, candidates);
  return { scoring: score, rules: pairRules(problem, score, candidates) };
}
