import type { Pool } from "../problem/pool.ts";
import { menteeOrder, mentorComparison, owners } from "../problem/strict-order.ts";

/**
 * Pairwise stable answers where both sides may have several partners (deferred acceptance with quotas on both sides, Roth
 * 1984): the proposing side asks down its lists while it has room, the asked one keeps whom it wants most. Best for the side
 * that proposes, ties being settled by the lottery. The result is the chosen edges in ascending order.
 */
export function shareMentors(pool: Pool, isForMentees: boolean): readonly number[] {
  const { start, place, placeFree, menteeFree } = pool;
  const owner = owners(pool);
  const order = menteeOrder(pool);
  const standing = new Int32Array(order.length);
  for (const [position, edge] of order.entries()) standing[edge] = position;
  const wantedByMentor = mentorComparison(pool, owner);
  const wantedByMentee = (a: number, b: number) => standing[a]! - standing[b]!;
  const menteeLists = Array.from(menteeFree, (_, i) => Array.from(order.subarray(start[i], start[i + 1])));
  const mentorLists: number[][] = Array.from(placeFree, () => []);
  for (const [edge, target] of place.entries()) mentorLists[target]!.push(edge);
  for (const list of mentorLists) list.sort(wantedByMentor);
  const mentees = { lists: menteeLists, room: menteeFree, of: owner, compare: wantedByMentee };
  const mentors = { lists: mentorLists, room: placeFree, of: place, compare: wantedByMentor };
  return isForMentees ? propose(mentees, mentors) : propose(mentors, mentees);
}

interface SideOfPool {
  /** Edges of each member, the most wanted first. */
  readonly lists: readonly (readonly number[])[];
  readonly room: Int32Array;
  /** The member at the end of each edge. */
  readonly of: Int32Array;
  /** Negative if the member wants `a` more than `b`. */
  readonly compare: (a: number, b: number) => number;
}

function propose(asking: SideOfPool, asked: SideOfPool): readonly number[] {
  const held: number[][] = asked.lists.map(() => []);
  const next = new Int32Array(asking.lists.length);
  const room = asking.room.slice();
  const queue = [...asking.lists.keys()].toReversed();
  for (let member = queue.pop(); member !== undefined; member = queue.pop()) {
    const list = asking.lists[member]!;
    while (room[member]! > 0 && next[member]! < list.length) {
      const edge = list[next[member]!++]!;
      const there = held[asked.of[edge]!]!;
      const limit = asked.room[asked.of[edge]!]!;
      if (limit === 0) continue;
      if (there.length === limit) {
        const worst = there.reduce((a, b) => (asked.compare(a, b) >= 0 ? a : b));
        if (asked.compare(edge, worst) > 0) continue;
        there.splice(there.indexOf(worst), 1);
        room[asking.of[worst]!]!++;
        queue.push(asking.of[worst]!);
      }
      there.push(edge);
      room[member]!--;
    }
  }
  return held.flat().toSorted((a, b) => a - b);
}
