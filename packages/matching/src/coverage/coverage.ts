import { NastavnikError } from "@nastavnik/core";
import type { Assignment } from "../problem/assignment.ts";
import type { Pool } from "../problem/pool.ts";
import { assignSeats } from "./assign-seats.ts";
import { waitingLevels } from "./waiting-level.ts";

/**
 * One whole number for each pair that orders answers lexicographically: `served · level + score · gain`, from which the
 * cost of the seat is taken. The seat of a mentor's n-th mentee, over all programmes, costs 2n − 1, so that the least sum is
 * the most balanced load.
 */
export interface CoverageWeights {
  /** Multiplier of the waiting level, 1 for the mentees who wait least. */
  readonly served: number;
  /** Multiplier of the score. */
  readonly score: number;
}

export interface CoverageSolution {
  readonly assignment: Assignment;
  readonly weights: CoverageWeights;
  readonly menteeDual: Float64Array;
  /** Infinite for a mentor without free seats. */
  readonly mentorDual: Float64Array;
}

/**
 * Most served, then waiting priority, then score, then balanced load; or by score before all, as the problem says.
 *
 * @param lower seats of each mentor that are to be filled before any other; filling them comes before every other aim
 */
export function coverage(pool: Pool, lower?: ArrayLike<number>): CoverageSolution {
  const { start, place, gain, waiting } = pool;
  const levels = waitingLevels(waiting);
  const { seatStart, seatCost } = seats(pool);
  const weights = coverageWeights(pool, levels, seatCost);
  if (lower !== undefined) favour(pool, lower, { seatStart, seatCost, levels, weights });
  const weight = new Float64Array(place.length);
  for (let i = 0; i + 1 < start.length; i++) {
    const base = weights.served * levels[i]!;
    for (let edge = start[i]!; edge < start[i + 1]!; edge++) weight[edge] = base + weights.score * gain[edge]!;
  }
  const order = Int32Array.from(start.subarray(1).keys()).toSorted((a, b) => pool.lottery[a]! - pool.lottery[b]!);
  const solution = assignSeats({ start, column: place, weight, seatStart, seatCost, order });
  return {
    assignment: solution.edges,
    weights,
    menteeDual: solution.rowDual,
    mentorDual: solution.columnDual,
  };
}

/** Mentees that each place has before anybody is assigned: of other programmes, of open offers and of pins. */
export function baseLoads({ problem }: Pool): number[] {
  return problem.mentors.map(
    ({ id, taken, pending }) => taken + pending + problem.pins.filter(({ mentor }) => mentor === id).length,
  );
}

function seats(pool: Pool): { readonly seatStart: Int32Array; readonly seatCost: Float64Array } {
  const base = baseLoads(pool);
  const mentees = pool.start.length - 1;
  const seatStart = new Int32Array(pool.placeFree.length + 1);
  const costs: number[] = [];
  for (const [j, free] of pool.placeFree.entries()) {
    for (let seat = 1; seat <= Math.min(free, mentees); seat++) costs.push(2 * (base[j]! + seat) - 1);
    seatStart[j + 1] = costs.length;
  }
  return { seatStart, seatCost: Float64Array.from(costs) };
}

/** Makes the seats below the lower size cheaper than anything that the aims of the mode can be worth. */
function favour(pool: Pool, lower: ArrayLike<number>, { seatStart, seatCost, levels, weights }: Favoured): void {
  const bonus = 2 * (weights.served * highest(levels) + weights.score * highest(pool.gain)) + highest(seatCost) + 1;
  if (8 * bonus > Number.MAX_SAFE_INTEGER) refuse(pool);
  for (let j = 0; j + 1 < seatStart.length; j++) {
    const end = Math.min(seatStart[j]! + lower[j]!, seatStart[j + 1]!);
    for (let seat = seatStart[j]!; seat < end; seat++) seatCost[seat]! -= bonus;
  }
}

interface Favoured {
  readonly seatStart: Int32Array;
  readonly seatCost: Float64Array;
  readonly levels: Float64Array;
  readonly weights: CoverageWeights;
}

/**
 * Multipliers so large that a step of a higher aim outweighs whatever a path of moves can change in the lower ones: every
 * mentor is on a path at most once, so there are no more moves than mentors or mentees.
 */
function coverageWeights(pool: Pool, levels: Float64Array, seatCost: Float64Array): CoverageWeights {
  const { gain, placeFree, problem } = pool;
  const moves = 2 * Math.min(placeFree.length, levels.length) + 1;
  const seat = highest(seatCost);
  const level = highest(levels);
  const score = highest(gain);
  const minor = seat + 1;
  const isByScore = problem.objective === "score";
  const major = minor * moves * (isByScore ? level : score) + seat + 1;
  const weights = isByScore ? { served: minor, score: major } : { served: major, score: minor };
  if (4 * (weights.served * level + weights.score * score + seat) > Number.MAX_SAFE_INTEGER) refuse(pool);
  return weights;
}

function highest(values: Float64Array): number {
  return values.reduce((top, value) => Math.max(top, Math.abs(value)), 0);
}

function refuse({ gain, placeFree, waiting }: Pool): never {
  throw new NastavnikError(
    "invalid-input",
    `scores: expected values small enough for exact sums with ${waiting.length} mentees and ${placeFree.length} mentors, met ${highest(gain)}`,
  );
}
