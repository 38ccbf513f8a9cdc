import { membersOf, type Assignment } from "../problem/assignment.ts";
import type { Pool } from "../problem/pool.ts";

/** Mentees and places between which seats are short (Hall's theorem). */
export interface Bottleneck {
  readonly kind: "too-few-seats" | "too-few-mentees";
  readonly mentees: readonly number[];
  readonly places: readonly number[];
}

/**
 * Why a largest answer does not serve everybody, or does not fill every seat if there are fewer seats than mentees: a set
 * of mentees who have too few seats among them, or a set of places which too few mentees can take.
 */
export function bottleneck(pool: Pool, assignment: Assignment): Bottleneck {
  const { start, place, placeFree } = pool;
  const members = membersOf(pool, assignment);
  const seats = placeFree.reduce((sum, free) => sum + free, 0);
  const pinned = new Set(pool.problem.pins.map(({ mentee }) => mentee));
  const unserved = [...assignment.keys()].filter(
    (mentee) => assignment[mentee]! < 0 && !pinned.has(pool.problem.mentees[mentee]!.id),
  );
  const mentees = new Set<number>();
  const places = new Set<number>();
  if (assignment.length - pinned.size <= seats) {
    for (const mentee of unserved) mentees.add(mentee);
    for (const mentee of mentees) {
      for (let edge = start[mentee]!; edge < start[mentee + 1]!; edge++) {
        const target = place[edge]!;
        if (placeFree[target] === 0 || places.has(target)) continue;
        places.add(target);
        for (const member of members[target]!) mentees.add(member);
      }
    }
    return { kind: "too-few-seats", mentees: sorted(mentees), places: sorted(places) };
  }
  const candidates = candidatesOf(pool);
  for (const [target, there] of members.entries()) if (there.length < placeFree[target]!) places.add(target);
  for (const target of places) {
    for (const mentee of candidates[target]!) {
      mentees.add(mentee);
      const edge = assignment[mentee]!;
      if (edge >= 0) places.add(place[edge]!);
    }
  }
  return { kind: "too-few-mentees", mentees: sorted(mentees), places: sorted(places) };
}

function candidatesOf({ start, place, placeIds }: Pool): number[][] {
  const candidates: number[][] = placeIds.map(() => []);
  for (let i = 0; i + 1 < start.length; i++) {
    for (let edge = start[i]!; edge < start[i + 1]!; edge++) candidates[place[edge]!]!.push(i);
  }
  return candidates;
}

function sorted(indices: ReadonlySet<number>): number[] {
  return [...indices].toSorted((a, b) => a - b);
}
