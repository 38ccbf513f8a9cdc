import { emptyAssignment, type Assignment } from "../problem/assignment.ts";
import type { Pool } from "../problem/pool.ts";
import { menteeOrder, mentorComparison, owners } from "../problem/strict-order.ts";
import { worstFirst } from "./worst-first.ts";

/**
 * Deferred acceptance with the mentees proposing: the stable answer that is best for every mentee at once (Gale and Shapley
 * 1962, with quotas). Linear in the lists but for the heaps of the mentors.
 */
export function menteesPropose(pool: Pool): Assignment {
  const { start, place, placeFree } = pool;
  const order = menteeOrder(pool);
  const owner = owners(pool);
  const compare = mentorComparison(pool, owner);
  const held = pool.placeIds.map(() => worstFirst(compare));
  const next = start.slice(0, -1);
  const assignment = emptyAssignment(pool);
  for (let first = 0; first < next.length; first++) {
    let mentee = first;
    while (next[mentee]! < start[mentee + 1]!) {
      const edge = order[next[mentee]!]!;
      next[mentee]!++;
      const seat = held[place[edge]!]!;
      if (seat.size() < placeFree[place[edge]!]!) {
        seat.add(edge);
        assignment[mentee] = edge;
        break;
      }
      if (seat.size() === 0) continue;
      const worst = seat.worst();
      if (compare(edge, worst) > 0) continue;
      seat.replaceWorst(edge);
      assignment[mentee] = edge;
      mentee = owner[worst]!;
      assignment[mentee] = -1;
    }
  }
  return assignment;
}
