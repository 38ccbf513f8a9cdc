import type { MatchingProblem } from "../problem/matching-problem.ts";
import { indexById } from "../problem/sides.ts";
import { compareIds } from "../problem/compare-ids.ts";
import { peerLists } from "../peers/peer-lists.ts";
import { stablePartition } from "../peers/stable-partition.ts";
import type { MatchingResult, Pair } from "../result/matching-result.ts";
import { version } from "../version.ts";
import { lotteryNumbers } from "./infeasible.ts";
import type { SolveSettings } from "./solve-options.ts";

/** Answers the mode `peers`: stable pairs in one pool, or the odd rings that make them impossible. */
export function solvePeers(problem: MatchingProblem, settings: SolveSettings): MatchingResult {
  const { peers } = problem;
  const lists = peerLists(problem, settings.seed);
  const rings = stablePartition(lists).map((ring) => ring.map((member) => peers[member]!.id));
  const isSolved = rings.every((ring) => ring.length <= 2);
  const pinned = problem.pins.map(({ mentee, mentor }) => inOrder(mentee, mentor));
  const found = rings.flatMap(([a, b, ...more]) => (b === undefined || more.length > 0 ? [] : [inOrder(a!, b)]));
  const pairs = isSolved ? [...pinned, ...found].toSorted((a, b) => compareIds(a.mentee, b.mentee)) : [];
  const served = new Set(pairs.flatMap(({ mentee, mentor }) => [mentee, mentor]));
  const index = indexById(peers);
  const all = pinned.length === 0 ? lists : peerLists({ ...problem, pins: [] }, settings.seed);
  const reason = (id: string) => {
    if (!isSolved) return "no-stable-answer";
    const peer = index.get(id)!;
    if (lists[peer]!.length > 0) return "all-acceptable-paired";
    return all[peer]!.length > 0 ? "all-acceptable-pinned" : "no-acceptable-peer";
  };
  return {
    status: isSolved ? "solved" : "no-stable-answer",
    mode: settings.mode,
    for: settings.for,
    seed: settings.seed,
    version,
    pairs,
    unmatched: peers.flatMap(({ id }) => (served.has(id) ? [] : [{ id, reason: reason(id) }])),
    stable: isSolved,
    blockingPairs: [],
    closed: [],
    unmetWishes: [],
    lottery: lotteryNumbers(problem, settings.seed),
    proof: isSolved ? { kind: "no-blocking-pair", guarantee: "stable" } : { kind: "rings", rings },
  };
}

function inOrder(a: string, b: string): Pair {
  return compareIds(a, b) < 0 ? { mentee: a, mentor: b } : { mentee: b, mentor: a };
}
