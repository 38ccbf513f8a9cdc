import { membersOf, type Assignment } from "../problem/assignment.ts";
import { indexById } from "../problem/sides.ts";
import { compareTuples } from "../search/compare-tuples.ts";
import type { GroupForming } from "./close-groups.ts";
import { groupValue, type GroupPlan } from "./group-plan.ts";
import { wishesOf } from "./wishes.ts";

/** Rounds of improvement; each makes one move or swap. */
const rounds = 500;

/**
 * Moves and swaps mentees who have a wish between open groups, as long as the answer becomes better and sizes stay within
 * their limits. Served mentees stay served.
 */
export function meetWishes(plan: GroupPlan, forming: GroupForming): GroupForming {
  const index = indexById(plan.pool.problem.mentees);
  const wishful = [...new Set(wishesOf(plan.pool.problem).flatMap(({ mentees }) => mentees))]
    .map((mentee) => index.get(mentee)!)
    .toSorted((a, b) => a - b);
  if (wishful.length === 0) return forming;
  const { closed } = forming;
  let assignment = forming.assignment;
  for (let round = 0; round < rounds; round++) {
    const better = firstBetter(plan, assignment, closed, wishful);
    if (better === undefined) break;
    assignment = better;
  }
  return { assignment, closed };
}

function firstBetter(
  plan: GroupPlan,
  assignment: Assignment,
  closed: ReadonlySet<number>,
  wishful: readonly number[],
): Assignment | undefined {
  const value = groupValue(plan, assignment, closed);
  for (const candidate of candidates(plan, assignment, closed, wishful)) {
    if (compareTuples(groupValue(plan, candidate, closed), value) > 0) return candidate;
  }
  return undefined;
}

function* candidates(
  plan: GroupPlan,
  assignment: Assignment,
  closed: ReadonlySet<number>,
  wishful: readonly number[],
): Generator<Assignment> {
  const { start, place, placeFree } = plan.pool;
  const members = membersOf(plan.pool, assignment);
  for (const mentee of wishful) {
    const own = assignment[mentee]!;
    if (own < 0) continue;
    const from = place[own]!;
    for (let edge = start[mentee]!; edge < start[mentee + 1]!; edge++) {
      const to = place[edge]!;
      if (to === from || closed.has(to) || placeFree[to] === 0) continue;
      if (members[to]!.length < placeFree[to]! && members[from]!.length > plan.lower[from]!) {
        yield changed(assignment, [[mentee, edge]]);
      }
      for (const other of members[to]!) {
        const back = edgeTo(plan, other, from);
        if (back >= 0)
          yield changed(assignment, [
            [mentee, edge],
            [other, back],
          ]);
      }
    }
  }
}

function edgeTo({ pool: { start, place } }: GroupPlan, mentee: number, target: number): number {
  for (let edge = start[mentee]!; edge < start[mentee + 1]!; edge++) if (place[edge] === target) return edge;
  return -1;
}

function changed(assignment: Assignment, changes: readonly (readonly [number, number])[]): Assignment {
  const copy = assignment.slice();
  for (const [mentee, edge] of changes) copy[mentee] = edge;
  return copy;
}
