import { membersOf, type Assignment } from "../problem/assignment.ts";
import type { Pool } from "../problem/pool.ts";

/**
 * Edges whose two ends would both rather have each other: the mentee strictly more than what she got, the mentor strictly
 * more than the one wanted least, or with a seat left. Ties never block. `isOpen` leaves out places that were closed.
 */
export function blockingEdges(
  pool: Pool,
  assignment: Assignment,
  isOpen: (place: number) => boolean = () => true,
): number[] {
  const { start, place, menteeRank, mentorRank, placeFree } = pool;
  const worst = membersOf(pool, assignment).map((members) =>
    members.reduce((rank, mentee) => Math.max(rank, mentorRank[assignment[mentee]!]!), -Infinity),
  );
  const load = membersOf(pool, assignment).map((members) => members.length);
  const blocking: number[] = [];
  for (const [mentee, own] of assignment.entries()) {
    const got = own < 0 ? Infinity : menteeRank[own]!;
    for (let edge = start[mentee]!; edge < start[mentee + 1]!; edge++) {
      const target = place[edge]!;
      if (menteeRank[edge]! >= got || placeFree[target] === 0 || !isOpen(target)) continue;
      if (load[target]! < placeFree[target]! || mentorRank[edge]! < worst[target]!) blocking.push(edge);
    }
  }
  return blocking;
}
