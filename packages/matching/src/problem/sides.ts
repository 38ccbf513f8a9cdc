import type { Candidate } from "../rule/candidates.ts";
import type { MatchingProblem, Ranking } from "./matching-problem.ts";

/** One who is paired, seen from either side. */
export interface Side extends Candidate {
  readonly ranking?: Ranking | undefined;
}

/** Who may be paired with whom: mentees and mentors, or the one pool on both sides. */
export function sides(problem: MatchingProblem): {
  readonly mentees: readonly Side[];
  readonly mentors: readonly Side[];
} {
  const { peers, mentees, mentors } = problem;
  return peers.length > 0 ? { mentees: peers, mentors: peers } : { mentees, mentors };
}

/** The human being behind an entry. */
export function humanOf({ person, id }: Candidate): string {
  return person ?? id;
}

/** Places in a list by identifier. */
export function indexById(people: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(people.map(({ id }, index) => [id, index]));
}
