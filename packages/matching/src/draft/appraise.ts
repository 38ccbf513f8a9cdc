import { isMet, wishesOf, type Wish } from "../group/wishes.ts";
import { peerLists } from "../peers/peer-lists.ts";
import { emptyAssignment } from "../problem/assignment.ts";
import type { MatchingProblem } from "../problem/matching-problem.ts";
import { poolOf, type Pool } from "../problem/pool.ts";
import { indexById } from "../problem/sides.ts";
import type { Pair } from "../result/matching-result.ts";
import { blockingEdges } from "../stable/blocking-pairs.ts";
import { owners } from "../problem/strict-order.ts";
import { blockingTopics } from "../topics/blocking-topics.ts";

/** What a set of pairs is worth; nothing is solved for it. */
export interface Appraisal {
  readonly served: number;
  /** Sum of the waiting priorities of the served. */
  readonly waiting: number;
  /** Sum of scores or costs; 0 if there is nothing to score by. */
  readonly score: number;
  /** Pairs that would both rather have each other. */
  readonly blockingPairs: readonly Pair[];
  readonly unmetWishes: readonly Wish[];
  /** Mentors whose group has members, but fewer than its lower size. */
  readonly shortGroups: readonly string[];
}

/** Appraises pairs of a problem in its normal order, however they came about. */
export function appraise(problem: MatchingProblem, pairs: readonly Pair[], seed: string): Appraisal {
  if (problem.peers.length > 0) return appraisePeers(problem, pairs, seed);
  const rows = indexById(problem.mentees);
  const columns = indexById(problem.mentors);
  const whole = poolOf({ ...problem, pins: [] }, seed);
  const edgeOf = (pool: Pool, { mentee, mentor, topic }: Pair) => {
    const i = rows.get(mentee)!;
    for (let edge = pool.start[i]!; edge < pool.start[i + 1]!; edge++) {
      if (pool.placeIds[pool.place[edge]!] === (topic ?? mentor)) return edge;
    }
    return -1;
  };
  // A pair that the curator made outside the lists has no place in the order of preferences: it counts as made by hand.
  const unlisted = pairs.filter((pair) => edgeOf(whole, pair) < 0);
  const pool = unlisted.length === 0 ? whole : poolOf({ ...problem, pins: [...unlisted] }, seed);
  const assignment = emptyAssignment(pool);
  for (const pair of pairs) assignment[rows.get(pair.mentee)!] = edgeOf(pool, pair);
  const owner = owners(pool);
  const isTopical = problem.topics.length > 0;
  const blocking = isTopical ? blockingTopics(pool, assignment) : blockingEdges(pool, assignment);
  const mentorOf = new Map(pairs.map(({ mentee, mentor }) => [mentee, mentor]));
  const size = (id: string) => pairs.filter(({ mentor }) => mentor === id).length;
  const { scoring } = pool.assessment;
  return {
    served: pairs.length,
    waiting: pairs.reduce((sum, { mentee }) => sum + problem.mentees[rows.get(mentee)!]!.waiting, 0),
    score: pairs.reduce(
      (sum, { mentee, mentor }) => sum + scoring.of(rows.get(mentee)!, columns.get(mentor)!).total,
      0,
    ),
    blockingPairs: blocking.map((edge) => ({
      mentee: problem.mentees[owner[edge]!]!.id,
      mentor: problem.mentors[pool.placeMentor[pool.place[edge]!]!]!.id,
      ...(isTopical && { topic: pool.placeIds[pool.place[edge]!]! }),
    })),
    unmetWishes: wishesOf(problem).filter((wish) => !isMet(wish, (mentee) => mentorOf.get(mentee))),
    shortGroups: problem.mentors.filter(({ id, lower }) => size(id) > 0 && size(id) < lower).map(({ id }) => id),
  };
}

function appraisePeers(problem: MatchingProblem, pairs: readonly Pair[], seed: string): Appraisal {
  const { peers } = problem;
  const lists = peerLists({ ...problem, pins: [] }, seed);
  const index = indexById(peers);
  const partner = new Map(
    pairs.flatMap(({ mentee, mentor }) => [
      [index.get(mentee)!, index.get(mentor)!] as const,
      [index.get(mentor)!, index.get(mentee)!] as const,
    ]),
  );
  const isBetter = (a: number, b: number) => {
    const kept = partner.get(a);
    const place = kept === undefined ? -1 : lists[a]!.indexOf(kept);
    return place < 0 ? kept === undefined : lists[a]!.indexOf(b) < place;
  };
  return {
    served: 2 * pairs.length,
    waiting: 0,
    score: 0,
    blockingPairs: lists.flatMap((list, a) =>
      list
        .filter((b) => a < b && isBetter(a, b) && isBetter(b, a))
        .map((b) => ({ mentee: peers[a]!.id, mentor: peers[b]!.id })),
    ),
    unmetWishes: [],
    shortGroups: [],
  };
}
