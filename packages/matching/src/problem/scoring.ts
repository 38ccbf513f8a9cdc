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

/** What a pair is worth, as a whole and to each side. */
export interface Score {
  /** Sum over all criteria and the matrix, as the input counts it: costs stay costs. */
  readonly total: number;
  /** The part that counts for the mentee's own order of preference; the higher, the better, also with costs. */
  readonly forMentee: number;
  /** The same for the mentor. */
  readonly forMentor: number;
}

/** How the pairs of a problem are scored; indices are those of the normal order. */
export interface Scoring {
  /** Whether there is anything to score by; otherwise every score is 0. */
  readonly isGiven: boolean;
  readonly of: (mentee: number, mentor: number) => Score;
  readonly contributions: (mentee: number, mentor: number) => readonly Contribution[];
}

/** The scoring of a problem in its normal order. */
export function scoring(problem: MatchingProblem, candidates: (mentee: number, mentor: number) => Candidates): Scoring {
  const { scores, criteria, sense } = problem;
  const sign = sense === "least" ? -1 : 1;
  const given = (mentee: number, mentor: number) => scores?.[mentee]?.[mentor] ?? 0;
  return {
    isGiven: scores !== undefined || criteria.length > 0,
    of: (mentee, mentor) => {
      const start = given(mentee, mentor);
      let [total, left, right] = [start, start, start];
      if (criteria.length > 0) {
        const pair = candidates(mentee, mentor);
        for (const criterion of criteria) {
          const points = criterion.weight * valueOf(criterion, pair);
          total += points;
          if (criterion.for !== "mentor") left += points;
          if (criterion.for !== "mentee") right += points;
        }
      }
      return { total, forMentee: sign * left, forMentor: sign * right };
    },
    contributions: (mentee, mentor) => {
      const pair = candidates(mentee, mentor);
      const value = given(mentee, mentor);
      return [
        ...(scores === undefined ? [] : [{ code: "given-score", weight: 1, value, points: value }]),
        ...criteria.map((criterion) => {
          const own = valueOf(criterion, pair);
          return { code: criterion.code, weight: criterion.weight, value: own, points: criterion.weight * own };
        }),
      ];
    },
  };
}
