import { blockingShares } from "../co-mentors/blocking-shares.ts";
import { shareMentors } from "../co-mentors/share-mentors.ts";
import type { MatchingProblem } from "../problem/matching-problem.ts";
import { poolOf, type Pool } from "../problem/pool.ts";
import { owners } from "../problem/strict-order.ts";
import type { MatchingResult, Pair } from "../result/matching-result.ts";
import { unmatchedReason } from "../result/unmatched-reason.ts";
import { version } from "../version.ts";
import { lotteryNumbers } from "./infeasible.ts";
import { byIds, pinnedPair, totalOf } from "./pool-result.ts";
import type { SolveSettings } from "./solve-options.ts";

/** Answers the mode `co-mentors`: stable pairs where a mentee may have several mentors. */
export function solveCoMentors(problem: MatchingProblem, settings: SolveSettings): MatchingResult {
  const pool = poolOf(problem, settings.seed, true);
  const isForMentees = settings.for === "mentees";
  const chosen = shareMentors(pool, isForMentees);
  const owner = owners(pool);
  const named = (edge: number): Pair => ({
    mentee: problem.mentees[owner[edge]!]!.id,
    mentor: problem.mentors[pool.place[edge]!]!.id,
  });
  const pairs = [...problem.pins.map(pinnedPair), ...chosen.map(named)].toSorted(byIds);
  const blocking = blockingShares(pool, chosen);
  const total = totalOf(pool, settings, pairs);
  return {
    status: "solved",
    mode: settings.mode,
    for: settings.for,
    seed: settings.seed,
    version,
    pairs,
    unmatched: unmatched(pool, chosen, pairs),
    stable: blocking.length === 0,
    blockingPairs: blocking.map(named).toSorted(byIds),
    ...(total !== undefined && { total }),
    closed: [],
    unmetWishes: [],
    lottery: lotteryNumbers(problem, settings.seed),
    proof: { kind: "no-blocking-pair", guarantee: isForMentees ? "best-for-mentees" : "best-for-mentors" },
  };
}

function unmatched(pool: Pool, chosen: readonly number[], pairs: readonly Pair[]): MatchingResult["unmatched"] {
  const load = new Int32Array(pool.placeFree.length);
  for (const edge of chosen) load[pool.place[edge]!]!++;
  const served = new Set(pairs.map(({ mentee }) => mentee));
  return pool.problem.mentees.flatMap(({ id }, mentee) =>
    served.has(id) ? [] : [{ id, reason: unmatchedReason(pool, load, load, new Set(), mentee) }],
  );
}
