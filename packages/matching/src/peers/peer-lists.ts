import { lottery } from "../lottery/lottery.ts";
import { assess, type Assessment } from "../problem/assessment.ts";
import type { MatchingProblem } from "../problem/matching-problem.ts";
import { rankedList } from "../problem/ranked-list.ts";
import { indexById } from "../problem/sides.ts";

/** Strict lists of one pool, by index in the normal order; whom a peer does not accept, or is not accepted by, is absent. */
export type PeerLists = readonly (readonly number[])[];

/** How much each peer wants each other one: the lower, the more; whom a peer did not list is absent. */
export function peerRanks(problem: MatchingProblem, { scoring }: Assessment): readonly ReadonlyMap<number, number>[] {
  const { peers } = problem;
  const index = indexById(peers);
  return peers.map(({ ranking }, a) => {
    const ranks = new Map<number, number>();
    if (ranking === undefined) {
      for (const b of peers.keys()) if (b !== a) ranks.set(b, -scoring.of(a, b).forMentee);
    } else {
      const list = rankedList(ranking, index);
      for (const [place, b] of list.targets.entries()) ranks.set(b, list.tiers[place]!);
    }
    return ranks;
  });
}

/**
 * Lists of the peers who are not pinned, most wanted first: by the ranking or, without one, by the score from the peer's
 * side; equals by the lottery. Rules hold in both directions.
 */
export function peerLists(problem: MatchingProblem, seed: string): PeerLists {
  const { peers } = problem;
  const assessment = assess(problem);
  const { rules } = assessment;
  const index = indexById(peers);
  const numbers = lottery(seed, peers.length);
  const pinned = new Set(problem.pins.flatMap(({ mentee, mentor }) => [index.get(mentee)!, index.get(mentor)!]));
  const rank = peerRanks(problem, assessment);
  const isAccepted = (a: number, b: number) => !pinned.has(b) && rank[b]!.has(a) && arePermitted(a, b);
  const tests = rules.filter(({ isList }) => !isList);
  const arePermitted = (a: number, b: number) => tests.every((test) => test.passes(a, b) && test.passes(b, a));
  return peers.map((_, a) =>
    pinned.has(a)
      ? []
      : [...rank[a]!]
          .filter(([b]) => isAccepted(a, b))
          .toSorted(([b, left], [c, right]) => left - right || numbers[b]! - numbers[c]!)
          .map(([b]) => b),
  );
}
