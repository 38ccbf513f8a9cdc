import { NastavnikError } from "@nastavnik/core";
import type { MatchingProblem } from "../problem/matching-problem.ts";
import { normalProblem } from "../problem/normal-problem.ts";
import { poolOf, type Pool } from "../problem/pool.ts";
import { indexById } from "../problem/sides.ts";
import type { MatchingResult, Pair } from "../result/matching-result.ts";
import { solve } from "../solve/solve.ts";

/** A problem of two sides, its answer, and what explanations ask again and again. */
export interface Case {
  readonly problem: MatchingProblem;
  readonly result: MatchingResult;
  /** All pairs that are acceptable, also those of pinned mentees, with all seats before pins. */
  readonly pool: Pool;
  readonly menteeOf: (id: string) => number;
  readonly mentorOf: (id: string) => number;
  readonly pairOf: (mentee: string) => Pair | undefined;
  readonly membersOf: (mentor: string, topic?: string) => readonly string[];
  readonly isPinned: (mentee: string) => boolean;
  /** The mentee's best edge to a mentor, -1 if the pair is not acceptable. */
  readonly edgeTo: (mentee: number, mentor: number) => number;
  /** Ranks that a mentor gives to all acceptable mentees. */
  readonly ranksAt: (mentor: number) => readonly number[];
  /** The answer with one more pair made by hand. */
  readonly forced: (pair: Pair) => MatchingResult;
}

/** Prepares the explanations of an answer. */
export function caseOf(given: MatchingProblem, result: MatchingResult): Case {
  const problem = normalProblem(given);
  const pool = poolOf({ ...problem, pins: [] }, result.seed);
  const { start, place, placeMentor, menteeRank } = pool;
  const rows = indexById(problem.mentees);
  const columns = indexById(problem.mentors);
  const pairs = new Map(result.pairs.map((pair) => [pair.mentee, pair]));
  const members = new Map<string, string[]>();
  for (const { mentee, mentor, topic } of result.pairs) {
    for (const key of topic === undefined ? [mentor] : [mentor, `${mentor}\n${topic}`]) {
      members.set(key, [...(members.get(key) ?? []), mentee]);
    }
  }
  const pinned = new Set(problem.pins.map(({ mentee }) => mentee));
  let ranks: number[][] | undefined;
  return {
    problem,
    result,
    pool,
    menteeOf: (id) => rows.get(id) ?? unknown("mentee", id),
    mentorOf: (id) => columns.get(id) ?? unknown("mentor", id),
    pairOf: (mentee) => pairs.get(mentee),
    membersOf: (mentor, topic) => members.get(topic === undefined ? mentor : `${mentor}\n${topic}`) ?? [],
    isPinned: (mentee) => pinned.has(mentee),
    edgeTo: (mentee, mentor) => {
      let best = -1;
      for (let edge = start[mentee]!; edge < start[mentee + 1]!; edge++) {
        if (placeMentor[place[edge]!] !== mentor) continue;
        if (best < 0 || menteeRank[edge]! < menteeRank[best]!) best = edge;
      }
      return best;
    },
    ranksAt: (mentor) => (ranks ??= mentorRanks(pool))[mentor]!,
    forced: (pair) =>
      solve(
        { ...problem, pins: [...problem.pins.filter(({ mentee }) => mentee !== pair.mentee), pair] },
        { mode: result.mode, for: result.for, seed: result.seed },
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

function unknown(what: string, id: string): never {
  throw new NastavnikError("not-found", `expected the identifier of a ${what}, met «${id}»`);
}
