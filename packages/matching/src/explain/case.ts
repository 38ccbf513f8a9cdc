import type { Text } from "@nastavnik/core";
import { groupBy } from "../problem/group-by.ts";
import type { MatchingProblem } from "../problem/matching-problem.ts";
import { normalProblem } from "../problem/normal-problem.ts";
import { poolOf, type Pool } from "../problem/pool.ts";
import { indexById } from "../problem/sides.ts";
import type { MatchingResult, Pair } from "../result/matching-result.ts";
import { solve } from "../solve/solve.ts";
import type { SolveOptions } from "../solve/solve-options.ts";
import { notFound } from "./not-found.ts";

/** A problem of two sides, its answer, and what explanations ask again and again. */
export interface Case {
  readonly problem: MatchingProblem;
  readonly result: MatchingResult;
  /** All pairs that are acceptable, also those of pinned mentees, with all seats before pins. */
  readonly pool: Pool;
  /** Whether the lottery settled all ties of both sides. */
  readonly isDrawn: boolean;
  readonly menteeOf: (id: string) => number;
  readonly mentorOf: (id: string) => number;
  readonly pairsOf: (mentee: string) => readonly Pair[];
  readonly areTogether: (mentee: string, mentor: string) => boolean;
  readonly membersOf: (mentor: string, topic?: string) => readonly string[];
  /** How many mentors a mentee may have. */
  readonly quotaOf: (mentee: number) => number;
  readonly isPinned: (mentee: string, mentor: string) => boolean;
  /** Whether a mentee was pinned to as many mentors as she may have. */
  readonly isPinnedAway: (mentee: string) => boolean;
  /** The mentee's edge to a place, -1 if it is not acceptable. */
  readonly edgeAt: (mentee: number, place: string) => number;
  /** The mentee's edges to a mentor, the best first; none if the pair is not acceptable. */
  readonly edgesTo: (mentee: number, mentor: number) => readonly number[];
  /** Ranks that a mentor gives to all acceptable mentees. */
  readonly ranksAt: (mentor: number) => readonly number[];
  /** The answer with one more pair made by hand. */
  readonly forced: (pair: Pair) => MatchingResult;
}

/**
 * Prepares the explanations of an answer.
 *
 * @param options how to solve again; mode, side and seed are those of the answer
 */
export function caseOf(given: MatchingProblem, result: MatchingResult, options: SolveOptions = {}): Case {
  const problem = normalProblem(given);
  const pool = poolOf({ ...problem, pins: [] }, result.seed, result.mode === "co-mentors");
  const { start, place, placeIds, placeMentor, menteeRank, menteeFree } = pool;
  const rows = indexById(problem.mentees);
  const columns = indexById(problem.mentors);
  const pairs = groupBy(result.pairs, ({ mentee }) => mentee);
  const members = groupBy(result.pairs, ({ mentor }) => mentor);
  const pinned = groupBy(problem.pins, ({ mentee }) => mentee);
  const { proof } = result;
  let ranks: number[][] | undefined;
  const edgesOf = (mentee: number) =>
    Array.from({ length: start[mentee + 1]! - start[mentee]! }, (_, k) => start[mentee]! + k);
  return {
    problem,
    result,
    pool,
    isDrawn:
      proof.kind === "no-blocking-pair" &&
      (proof.guarantee === "best-for-mentees" || proof.guarantee === "best-for-mentors"),
    menteeOf: (id) => rows.get(id) ?? unknown({ ru: "наставляемого", en: "mentee" }, id),
    mentorOf: (id) => columns.get(id) ?? unknown({ ru: "наставника", en: "mentor" }, id),
    pairsOf: (mentee) => pairs.get(mentee) ?? [],
    areTogether: (mentee, mentor) => (pairs.get(mentee) ?? []).some((pair) => pair.mentor === mentor),
    membersOf: (mentor, topic) =>
      (members.get(mentor) ?? [])
        .filter((pair) => topic === undefined || pair.topic === topic)
        .map(({ mentee }) => mentee),
    quotaOf: (mentee) => menteeFree[mentee]!,
    isPinned: (mentee, mentor) => (pinned.get(mentee) ?? []).some((pin) => pin.mentor === mentor),
    isPinnedAway: (mentee) => (pinned.get(mentee)?.length ?? 0) >= menteeFree[rows.get(mentee)!]!,
    edgeAt: (mentee, id) => edgesOf(mentee).find((edge) => placeIds[place[edge]!] === id) ?? -1,
    edgesTo: (mentee, mentor) =>
      edgesOf(mentee)
        .filter((edge) => placeMentor[place[edge]!] === mentor)
        .toSorted((a, b) => menteeRank[a]! - menteeRank[b]! || a - b),
    ranksAt: (mentor) => (ranks ??= mentorRanks(pool))[mentor]!,
    forced: (pair) =>
      solve(
        { ...problem, pins: [...problem.pins.filter(({ mentee }) => mentee !== pair.mentee), pair] },
        { ...options, mode: result.mode, for: result.for, seed: result.seed },
      ),
  };
}

/** Place of the mentor in the mentee's order: the tier in her list, or the place by score among all acceptable. */
export function rankForMentee({ problem, pool }: Case, mentee: number, edge: number): number {
  const { ranking } = problem.mentees[mentee]!;
  const { start, menteeRank } = pool;
  if (ranking !== undefined) return menteeRank[edge]!;
  return 1 + menteeRank.subarray(start[mentee], start[mentee + 1]).filter((rank) => rank < menteeRank[edge]!).length;
}

/** Place of the mentee in the mentor's order: the tier in the list, or the place by score among all acceptable. */
export function rankForMentor({ problem, pool, ranksAt }: Case, mentor: number, mentee: number, edge: number): number {
  const { ranking } = problem.mentors[mentor]!;
  if (ranking !== undefined) {
    const { id } = problem.mentees[mentee]!;
    return 1 + ranking.findIndex((entry) => (typeof entry === "string" ? entry === id : entry.includes(id)));
  }
  return 1 + ranksAt(mentor).filter((rank) => rank < pool.mentorRank[edge]!).length;
}

/** For each mentor, the ranks of all acceptable mentees. */
function mentorRanks({ start, place, placeMentor, mentorRank, mentorFree }: Pool): number[][] {
  const ranks: number[][] = Array.from(mentorFree, () => []);
  for (let mentee = 0; mentee + 1 < start.length; mentee++) {
    // With topics a mentee has several edges to one mentor, all of one rank.
    const seen = new Set<number>();
    for (let edge = start[mentee]!; edge < start[mentee + 1]!; edge++) {
      const mentor = placeMentor[place[edge]!]!;
      if (seen.has(mentor)) continue;
      seen.add(mentor);
      ranks[mentor]!.push(mentorRank[edge]!);
    }
  }
  return ranks;
}

function unknown(what: Text, id: string): never {
  throw notFound(what, id);
}
