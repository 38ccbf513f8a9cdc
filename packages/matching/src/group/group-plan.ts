import type { Assignment } from "../problem/assignment.ts";
import { membersOf, servedCount, totalGain } from "../problem/assignment.ts";
import type { Pool } from "../problem/pool.ts";
import { indexById } from "../problem/sides.ts";
import { isMet, wishesOf } from "./wishes.ts";

/** What forming groups has to respect and to reach, by place. */
export interface GroupPlan {
  readonly pool: Pool;
  /** Mentees that a group still needs to be open at all, beside its pinned ones. */
  readonly lower: Int32Array;
  /** Groups that cannot be closed, since somebody is pinned there or they have no lower size. */
  readonly isFixed: readonly boolean[];
  /** Both sides rank each other: then no pair may block among the open groups. */
  readonly isStable: boolean;
  /** How many wishes an answer meets. */
  readonly wishesMet: (assignment: Assignment) => number;
  readonly wishCount: number;
}

/** Reads a pool of one group for each mentor. */
export function groupPlan(pool: Pool): GroupPlan {
  const { problem } = pool;
  const pinned = new Map(problem.pins.map(({ mentee, mentor }) => [mentee, mentor]));
  const pinsAt = (mentor: string) => problem.pins.filter((pin) => pin.mentor === mentor).length;
  const wishes = wishesOf(problem);
  const index = indexById(problem.mentees);
  return {
    pool,
    lower: Int32Array.from(problem.mentors, ({ id, lower }) => Math.max(0, lower - pinsAt(id))),
    isFixed: problem.mentors.map(({ id, lower }) => lower === 0 || pinsAt(id) > 0),
    isStable:
      problem.mentees.some(({ ranking }) => ranking !== undefined) &&
      problem.mentors.some(({ ranking }) => ranking !== undefined),
    wishCount: wishes.length,
    wishesMet: (assignment) => {
      const mentorOf = (mentee: string) => {
        const edge = assignment[index.get(mentee)!]!;
        return pinned.get(mentee) ?? (edge < 0 ? undefined : pool.placeIds[pool.place[edge]!]);
      };
      return wishes.reduce((count, wish) => count + (isMet(wish, mentorOf) ? 1 : 0), 0);
    },
  };
}

/** The pool without the seats of some groups. */
export function withoutGroups(pool: Pool, closed: ReadonlySet<number>): Pool {
  if (closed.size === 0) return pool;
  const free = pool.placeFree.map((seats, place) => (closed.has(place) ? 0 : seats));
  return { ...pool, placeFree: free, mentorFree: free };
}

/** Aims of the mode `group`, the first the most important: served, waiting, few closed groups, wishes, score. */
export function groupValue(plan: GroupPlan, assignment: Assignment, closed: ReadonlySet<number>): readonly number[] {
  const { pool } = plan;
  let waiting = 0;
  for (const [mentee, edge] of assignment.entries()) if (edge >= 0) waiting += pool.waiting[mentee]!;
  return [servedCount(assignment), waiting, -closed.size, plan.wishesMet(assignment), totalGain(pool, assignment)];
}

/** Open groups that have fewer mentees than they need. */
export function shortGroups(plan: GroupPlan, assignment: Assignment, closed: ReadonlySet<number>): readonly number[] {
  const sizes = membersOf(plan.pool, assignment).map((members) => members.length);
  return [...sizes.keys()].filter((place) => !closed.has(place) && sizes[place]! < plan.lower[place]!);
}
