import type { Candidates } from "../rule/candidates.ts";
import { valueOf } from "../rule/value-of.ts";
import type { MatchingProblem } from "./matching-problem.ts";

/** What one criterion gave to a pair: `points = weight · value`. */
export interface Contribution {
  readonly code: string;
  readonly weight: number;
  readonly value: number;
  readonly points: number;
}

/** How the pairs of a problem are scored; indices are those of the normal order. */
export interface Scoring {
  /** Whether there is anything to score by; otherwise every score is 0. */
  readonly isGiven: boolean;
  /** Sum over all criteria and the matrix, as the input counts it: costs stay costs. */
  readonly total: (mentee: number, mentor: number) => number;
  /** The part that counts for the mentee's own order of preference; the higher, the better, also with costs. */
  readonly forMentee: (mentee: number, mentor: number) => number;
  /** The same for the mentor. */
  readonly forMentor: (mentee: number, mentor: number) => number;
  readonly contributions: (mentee: number, mentor: number) => readonly Contribution[];
}

/** The scoring of a problem in its normal order. */
export function scoring(problem: MatchingProblem, candidates: (mentee: number, mentor: number) => Candidates): Scoring {
  const { scores, criteria, sense } = problem;
  const sign = sense === "least" ? -1 : 1;
  const given = (mentee: number, mentor: number) => scores?.[mentee]?.[mentor] ?? 0;
  const sum = (mentee: number, mentor: number, side: "mentee" | "mentor" | "all") => {
    let total = given(mentee, mentor);
    if (criteria.length === 0) return total;
    const pair = candidates(mentee, mentor);
    for (const criterion of criteria) {
      if (side === "all" || criterion.for === "both" || criterion.for === side) {
        total += criterion.weight * valueOf(criterion, pair);
      }
    }
    return total;
  };
  return {
    isGiven: scores !== undefined || criteria.length > 0,
    total: (mentee, mentor) => sum(mentee, mentor, "all"),
    forMentee: (mentee, mentor) => sign * sum(mentee, mentor, "mentee"),
    forMentor: (mentee, mentor) => sign * sum(mentee, mentor, "mentor"),
    contributions: (mentee, mentor) => {
      const pair = candidates(mentee, mentor);
      const matrix =
        scores === undefined
          ? []
          : [{ code: "given-score", weight: 1, value: given(mentee, mentor), points: given(mentee, mentor) }];
      return [
        ...matrix,
        ...criteria.map((criterion) => {
          const value = valueOf(criterion, pair);
          return { code: criterion.code, weight: criterion.weight, value, points: criterion.weight * value };
        }),
      ];
    },
  };
}
