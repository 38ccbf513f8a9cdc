import type { Assignment } from "../problem/assignment.ts";
import type { Pool } from "../problem/pool.ts";
import { owners } from "../problem/strict-order.ts";
import { assignSeats } from "./assign-seats.ts";
import { mismatch } from "../problem/mismatch.ts";
import { refuseInput } from "../problem/refuse-input.ts";
import { merits } from "./merits.ts";

/**
 * One whole number for each pair that orders answers lexicographically: `served · merit + score · gain`, from which the
 * cost of the seat is taken. The seat of a mentor's n-th mentee, over all programmes, costs 2n − 1, so that the least sum is
 * the most balanced load.
 */
export interface CoverageWeights {
  /** Multiplier of the merit, see {@link merits}. */
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
  const { start, place, gain, waiting, problem } = pool;
  const levels = merits(waiting, problem.objective === "score");
  const { seatStart, seatCost } = seats(pool);
  const weights = coverageWeights(pool, levels, seatCost);
  if (lower !== undefined) favour(pool, lower, { seatStart, seatCost, levels, weights });
  // Of equally good places the lottery's first is looked at first.
  const drawn = drawnEdges(pool);
  const column = drawn.map((edge) => place[edge]!);
  const weight = new Float64Array(place.length);
  for (let i = 0; i + 1 < start.length; i++) {
    const base = weights.served * levels[i]!;
    for (let at = start[i]!; at < start[i + 1]!; at++) weight[at] = base + weights.score * gain[drawn[at]!]!;
  }
  const order = Int32Array.from(start.subarray(1).keys()).toSorted((a, b) => pool.lottery[a]! - pool.lottery[b]!);
  const solution = assignSeats({ start, column, weight, seatStart, seatCost, order });
  return {
    assignment: solution.edges.map((at) => (at < 0 ? at : drawn[at]!)),
    weights,
    menteeDual: solution.rowDual,
    mentorDual: solution.columnDual,
  };
}

/** Edges of each mentee, at the places of `pool.start`, by the lottery numbers of their places. */
function drawnEdges({ start, place, placeLottery }: Pool): Int32Array {
  const edges = Int32Array.from(place.keys());
  const byNumber = new Int32Array(placeLottery.length + 2);
  for (const target of place) byNumber[placeLottery[target]! + 1]!++;
  for (let k = 1; k < byNumber.length; k++) byNumber[k]! += byNumber[k - 1]!;
  const sorted = new Int32Array(place.length);
  for (const edge of edges) sorted[byNumber[placeLottery[place[edge]!]!]!++] = edge;
  const owner = owners({ start, place });
  const next = start.slice();
  for (const edge of sorted) edges[next[owner[edge]!]!++] = edge;
  return edges;
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
  const [mentees, mentors] = [waiting.length, placeFree.length];
  const expected = {
    ru: `оценки, ожидание и занятые места, при которых суммы точны (наставляемых ${mentees}, наставников ${mentors})`,
    en: `scores, waiting and taken seats small enough for exact sums with ${mentees} mentees and ${mentors} mentors`,
  };
  return refuseInput(mismatch("problem", expected, String(Math.max(highest(gain), highest(waiting)))));
}
