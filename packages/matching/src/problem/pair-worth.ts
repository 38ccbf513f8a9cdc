import type { Assessment } from "./assessment.ts";
import type { MatchingProblem, Ranking } from "./matching-problem.ts";

/**
 * What one pair adds to the total of an answer, as the input counts it: its score or cost, or, where there is nothing to
 * score by, the place in the mentee's list, or else in the mentor's; 0 for a pair outside the lists.
 */
export function pairWorth(
  { mentees, mentors }: MatchingProblem,
  { scoring }: Assessment,
  i: number,
  j: number,
): number {
  if (scoring.isGiven) return scoring.of(i, j).total;
  return placeIn(mentees[i]!.ranking, mentors[j]!.id) || placeIn(mentors[j]!.ranking, mentees[i]!.id);
}

function placeIn(ranking: Ranking | undefined, id: string): number {
  if (ranking === undefined) return 0;
  return 1 + ranking.findIndex((entry) => (typeof entry === "string" ? entry === id : entry.includes(id)));
}
