import { emptyAssignment, type Assignment } from "../problem/assignment.ts";
import type { Pool } from "../problem/pool.ts";
import { menteeOrder, mentorComparison, owners } from "../problem/strict-order.ts";

/** Deferred acceptance with the mentors proposing: the stable answer that is best for every mentor at once. */
export function mentorsPropose(pool: Pool): Assignment {
  const { place, placeFree } = pool;
  const owner = owners(pool);
  const standing = new Int32Array(place.length);
  for (const [position, edge] of menteeOrder(pool).entries()) standing[edge] = position;
  const lists = edgesOfPlaces(pool, mentorComparison(pool, owner));
  const next = new Int32Array(lists.length);
  const room = placeFree.slice();
  const assignment = emptyAssignment(pool);
  const waiting = [...lists.keys()];
  for (let proposer = waiting.pop(); proposer !== undefined; proposer = waiting.pop()) {
    const list = lists[proposer]!;
    while (room[proposer]! > 0 && next[proposer]! < list.length) {
      const edge = list[next[proposer]!]!;
      next[proposer]!++;
      const mentee = owner[edge]!;
      const held = assignment[mentee]!;
      if (held >= 0 && standing[held]! < standing[edge]!) continue;
      if (held >= 0) {
        const left = place[held]!;
        room[left]!++;
        waiting.push(left);
      }
      assignment[mentee] = edge;
      room[proposer]!--;
    }
  }
  return assignment;
}

function edgesOfPlaces({ placeIds, place }: Pool, compare: (a: number, b: number) => number): number[][] {
  const lists: number[][] = placeIds.map(() => []);
  for (const [edge, target] of place.entries()) lists[target]!.push(edge);
  for (const list of lists) list.sort(compare);
  return lists;
}
