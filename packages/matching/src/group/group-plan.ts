import type { Assignment } from "../problem/assignment.ts";
import { membersOf, servedCount, totalGain } from "../problem/assignment.ts";
import type { Pool } from "../problem/pool.ts";
import { indexById } from "../problem/sides.ts";
import { wishesOf } from "./wishes.ts";

/** A mentee who goes along an edge of the pool. */
export type Move = readonly [mentee: number, edge: number];

/** What forming groups has to respect and to reach, by place. */
export interface GroupPlan {
  readonly pool: Pool;
  /** Mentees that a group still needs to be open at all, beside its pinned ones. */
  readonly lower: Int32Array;
  /** Groups that cannot be closed, since somebody is pinned there or they have no lower size. */
  readonly isFixed: readonly boolean[];
  /** Both sides rank each other: then no pair may block among the open groups. */
  readonly isStable: boolean;
  readonly wishCount: number;
  /** The wishes by mentee, with the group to which either was pinned. */
  readonly wishes: readonly {
    readonly isTogether: boolean;
    readonly a: number;
    readonly b: number;
    readonly pinnedA: number | undefined;
    readonly pinnedB: number | undefined;
  }[];
  /** Mentees who stand in a wish. */
  readonly wishful: readonly number[];
  /** How many wishes an answer meets. */
  readonly wishesMet: (assignment: Assignment) => number;
  /** How many more (or fewer) it meets after some moves. */
  readonly wishesGained: (assignment: Assignment, moves: readonly Move[]) => number;
}

/** Reads a pool of one group for each mentor. */
export function groupPlan(pool: Pool): GroupPlan {
  const { problem, place } = pool;
  const rows = indexById(problem.mentees);
  const groups = indexById(problem.mentors);
  const pinned = new Map(problem.pins.map(({ mentee, mentor }) => [rows.get(mentee)!, groups.get(mentor)!]));
  const pinsAt = (mentor: string) => problem.pins.filter((pin) => pin.mentor === mentor).length;
  const wishes = wishesOf(problem).map(({ kind, mentees: [a, b] }) => ({
    isTogether: kind === "together",
    a: rows.get(a)!,
    b: rows.get(b)!,
  }));
  const about = new Map<number, (typeof wishes)[number][]>();
  for (const wish of wishes) for (const who of [wish.a, wish.b]) about.set(who, [...(about.get(who) ?? []), wish]);
  const groupOf = (assignment: Assignment, mentee: number, moves: readonly Move[] = []) => {
    const edge = moves.find(([who]) => who === mentee)?.[1] ?? assignment[mentee]!;
    return pinned.get(mentee) ?? (edge < 0 ? undefined : place[edge]!);
  };
  const isMet = ({ isTogether, a, b }: (typeof wishes)[number], assignment: Assignment, moves?: readonly Move[]) => {
    const group = groupOf(assignment, a, moves);
    return (group !== undefined && group === groupOf(assignment, b, moves)) === isTogether;
  };
  return {
    pool,
    lower: Int32Array.from(problem.mentors, ({ id, lower }) =>
      // A group that needs more than all mentees is as hopeless as one that needs one more.
      Math.min(problem.mentees.length + 1, Math.max(0, lower - pinsAt(id))),
    ),
    isFixed: problem.mentors.map(({ id, lower }) => lower === 0 || pinsAt(id) > 0),
    isStable:
      problem.mentees.some(({ ranking }) => ranking !== undefined) &&
      problem.mentors.some(({ ranking }) => ranking !== undefined),
    wishCount: wishes.length,
    wishes: wishes.map((wish) => ({ ...wish, pinnedA: pinned.get(wish.a), pinnedB: pinned.get(wish.b) })),
    wishful: [...about.keys()].toSorted((a, b) => a - b),
    wishesMet: (assignment) => wishes.filter((wish) => isMet(wish, assignment)).length,
    wishesGained: (assignment, moves) => {
      let gained = 0;
      for (const wish of new Set(moves.flatMap(([mentee]) => about.get(mentee) ?? []))) {
        gained += Number(isMet(wish, assignment, moves)) - Number(isMet(wish, assignment));
      }
      return gained;
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
