import { servedCount, type Assignment } from "../problem/assignment.ts";
import type { Pool } from "../problem/pool.ts";
import { largestSize } from "../coverage/largest-size.ts";
import { search, type Budget } from "../search/search.ts";
import { menteesPropose } from "./mentees-propose.ts";
import { nearlyLargest } from "./nearly-largest.ts";

export interface LargestStable {
  readonly assignment: Assignment;
  /**
   * Why no weakly stable answer is larger: it serves as many as any answer could (`maximum-matching`), or a full search
   * found none (`search`); or nothing is promised but two thirds of the largest (`two-thirds`).
   */
  readonly by: "maximum-matching" | "search" | "two-thirds";
  /** Size of the largest answer of any kind, stable or not. */
  readonly upperBound: number;
  /** Nodes that the search visited. */
  readonly nodes: number;
}

/** Pools with more pairs of mentee and place than this are not searched through. */
const searchablePairs = 2_000;

/** The largest weakly stable answer of a small pool, two thirds of it at least in a large one. */
export function largestStable(pool: Pool, searchNodes: number): LargestStable {
  const approximate = nearlyLargest(pool);
  const drawn = menteesPropose(pool);
  const first = servedCount(drawn) > servedCount(approximate) ? drawn : approximate;
  const upperBound = largestSize(pool);
  if (servedCount(first) === upperBound) return { assignment: first, by: "maximum-matching", upperBound, nodes: 0 };
  const mentees = pool.start.length - 1;
  const budget: Budget = { nodes: mentees * pool.placeFree.length > searchablePairs ? 0 : searchNodes };
  if (budget.nodes === 0) return { assignment: first, by: "two-thirds", upperBound, nodes: 0 };
  const found = search(
    pool,
    {
      isStable: true,
      lower: new Int32Array(pool.placeFree.length),
      value: (assignment) => [servedCount(assignment)],
      optimistic: (assignment, _decided, reachable) => [servedCount(assignment) + reachable],
    },
    budget,
    { assignment: first, value: [servedCount(first)] },
  );
  return {
    assignment: found!.assignment,
    by: budget.nodes > 0 ? "search" : "two-thirds",
    upperBound,
    nodes: searchNodes - budget.nodes,
  };
}
