import { isMet, wishesOf } from "../group/wishes.ts";
import { membersOf, type Assignment } from "../problem/assignment.ts";
import { compareIds } from "../problem/compare-ids.ts";
import { pairWorth } from "../problem/pair-worth.ts";
import type { Pool } from "../problem/pool.ts";
import { indexById } from "../problem/sides.ts";
import type { MatchingResult, Pair } from "../result/matching-result.ts";
import { unmatchedReason } from "../result/unmatched-reason.ts";
import { version } from "../version.ts";
import { lotteryNumbers } from "./infeasible.ts";
import type { Solution } from "./solution.ts";
import type { SolveSettings } from "./solve-options.ts";

/** Puts an assignment into words: pairs with the pinned ones, reasons, wishes, total. */
export function poolResult(
  pool: Pool,
  settings: SolveSettings,
  { assignment, closed, proof }: Solution,
  blocking: readonly number[],
): MatchingResult {
  const { problem } = pool;
  const solved = [...assignment.entries()].flatMap(([mentee, edge]) => (edge < 0 ? [] : [pairOf(pool, mentee, edge)]));
  const pairs = [...problem.pins.map(pinnedPair), ...solved].toSorted(byIds);
  const mentorOf = new Map(pairs.map(({ mentee, mentor }) => [mentee, mentor]));
  const owner = ownersOf(pool);
  const total = totalOf(pool, settings, pairs);
  return {
    status: "solved",
    mode: settings.mode,
    for: settings.for,
    seed: settings.seed,
    version,
    pairs,
    unmatched: unmatched(pool, assignment, closed, new Set(mentorOf.keys())),
    stable: blocking.length === 0,
    blockingPairs: blocking.map((edge) => pairOf(pool, owner(edge), edge)).toSorted(byIds),
    ...(total !== undefined && { total }),
    closed: [...closed].map((place) => pool.placeIds[place]!).toSorted(compareIds),
    unmetWishes: wishesOf(problem).filter((wish) => !isMet(wish, (mentee) => mentorOf.get(mentee))),
    lottery: lotteryNumbers(problem, settings.seed),
    proof,
  };
}

function pairOf({ problem, placeIds, place, placeMentor }: Pool, mentee: number, edge: number): Pair {
  const target = place[edge]!;
  return {
    mentee: problem.mentees[mentee]!.id,
    mentor: problem.mentors[placeMentor[target]!]!.id,
    ...(problem.topics.length > 0 && { topic: placeIds[target]! }),
  };
}

/** A pair made by hand as one of an answer. */
export function pinnedPair({ mentee, mentor, topic }: Pool["problem"]["pins"][number]): Pair {
  return { mentee, mentor, ...(topic !== undefined && { topic }) };
}

function unmatched(
  pool: Pool,
  assignment: Assignment,
  closed: ReadonlySet<number>,
  served: ReadonlySet<string>,
): MatchingResult["unmatched"] {
  const load = Int32Array.from(membersOf(pool, assignment), (members) => members.length);
  const mentorLoad = new Int32Array(pool.mentorFree.length);
  for (const [target, size] of load.entries()) mentorLoad[pool.placeMentor[target]!]! += size;
  return pool.problem.mentees.flatMap(({ id }, mentee) =>
    served.has(id) ? [] : [{ id, reason: unmatchedReason(pool, load, mentorLoad, closed, mentee) }],
  );
}

/** Sum over all pairs, the pinned ones too, as the input counts it; nothing where there is nothing to add up. */
export function totalOf(
  { problem, assessment }: Pool,
  { mode }: SolveSettings,
  pairs: readonly Pair[],
): number | undefined {
  if (!assessment.scoring.isGiven && mode !== "coverage") return undefined;
  const rows = indexById(problem.mentees);
  const columns = indexById(problem.mentors);
  return pairs.reduce(
    (sum, { mentee, mentor }) => sum + pairWorth(problem, assessment, rows.get(mentee)!, columns.get(mentor)!),
    0,
  );
}

function ownersOf({ start }: Pool): (edge: number) => number {
  let mentee = 0;
  return (edge) => {
    if (edge < start[mentee]!) mentee = 0;
    while (start[mentee + 1]! <= edge) mentee++;
    return mentee;
  };
}

/** The order of pairs in an answer. */
export function byIds(a: Pair, b: Pair): number {
  return compareIds(a.mentee, b.mentee) || compareIds(a.mentor, b.mentor) || compareIds(a.topic ?? "", b.topic ?? "");
}
