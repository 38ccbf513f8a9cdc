import { membersOf, type Assignment } from "../problem/assignment.ts";
import type { GroupForming } from "./group-forming.ts";
import type { GroupPlan, Move } from "./group-plan.ts";

/** Rounds of improvement; each makes one move or swap. */
const rounds = 500;

/**
 * Moves and swaps mentees who have a wish between open groups, as long as more wishes are met, or as many with a better score,
 * and sizes stay within their limits. Served mentees stay served.
 */
export function meetWishes(plan: GroupPlan, { assignment: start, closed }: GroupForming): GroupForming {
  const assignment = start.slice();
  for (let round = 0; round < rounds; round++) {
    const moves = firstBetter(plan, assignment, closed);
    if (moves === undefined) break;
    for (const [mentee, edge] of moves) assignment[mentee] = edge;
  }
  return { assignment, closed };
}

function firstBetter(
  plan: GroupPlan,
  assignment: Assignment,
  closed: ReadonlySet<number>,
): readonly Move[] | undefined {
  const { gain } = plan.pool;
  for (const moves of candidates(plan, assignment, closed)) {
    const wishes = plan.wishesGained(assignment, moves);
    if (wishes < 0) continue;
    const score = moves.reduce((sum, [mentee, edge]) => sum + gain[edge]! - gain[assignment[mentee]!]!, 0);
    if (wishes > 0 || score > 0) return moves;
  }
  return undefined;
}

function* candidates(
  plan: GroupPlan,
  assignment: Assignment,
  closed: ReadonlySet<number>,
): Generator<readonly Move[], void> {
  const { start, place, placeFree } = plan.pool;
  const members = membersOf(plan.pool, assignment);
  for (const mentee of plan.wishful) {
    const own = assignment[mentee]!;
    if (own < 0) continue;
    const from = place[own]!;
    for (let edge = start[mentee]!; edge < start[mentee + 1]!; edge++) {
      const to = place[edge]!;
      if (to === from || closed.has(to) || placeFree[to] === 0) continue;
      const hasRoom = members[to]!.length < placeFree[to]! && members[from]!.length > plan.lower[from]!;
      if (hasRoom) yield [[mentee, edge]];
      for (const other of members[to]!) {
        const back = edgeTo(plan, other, from);
        if (back >= 0) {
          yield [
            [mentee, edge],
            [other, back],
          ];
        }
      }
    }
  }
}

function edgeTo({ pool: { start, place } }: GroupPlan, mentee: number, target: number): number {
  for (let edge = start[mentee]!; edge < start[mentee + 1]!; edge++) if (place[edge] === target) return edge;
  return -1;
}
