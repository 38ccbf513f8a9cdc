import type { Pool } from "./pool.ts";

/** The edge of the pool that each mentee got, -1 for none. */
export type Assignment = Int32Array;

/** Nobody has anybody. */
export function emptyAssignment({ start }: Pool): Assignment {
  return new Int32Array(start.length - 1).fill(-1);
}

/** How many mentees have a mentor. */
export function servedCount(assignment: Assignment): number {
  let count = 0;
  for (const edge of assignment) if (edge >= 0) count++;
  return count;
}

/** Mentees of each place, in the normal order. */
export function membersOf(pool: Pool, assignment: Assignment): number[][] {
  const members: number[][] = pool.placeIds.map(() => []);
  for (const [mentee, edge] of assignment.entries()) if (edge >= 0) members[pool.place[edge]!]!.push(mentee);
  return members;
}

/** Sum of the gains of all pairs. */
export function totalGain({ gain }: Pool, assignment: Assignment): number {
  let total = 0;
  for (const edge of assignment) if (edge >= 0) total += gain[edge]!;
  return total;
}
