import { emptyAssignment, servedCount } from "../problem/assignment.ts";
import type { Pool } from "../problem/pool.ts";

const inVain = -2;

/** How many mentees could be served at all, whatever anybody prefers: the size of a maximum matching with quotas. */
export function largestSize(pool: Pool): number {
  const { start, place, placeFree } = pool;
  const assignment = emptyAssignment(pool);
  const members: number[][] = pool.placeIds.map(() => []);
  /** Places that the search for a seat has looked at: of this mentee, or of any that ended in vain. */
  const visited = new Int32Array(members.length).fill(-1);

  const seatOrMove = (root: number) => {
    // Breadth first, so that a long chain of moves needs no deep recursion.
    const reachedBy = new Map<number, number>();
    const queue = [root];
    for (const mentee of queue) {
      for (let edge = start[mentee]!; edge < start[mentee + 1]!; edge++) {
        const target = place[edge]!;
        if (visited[target] === root || visited[target] === inVain) continue;
        visited[target] = root;
        reachedBy.set(target, edge);
        if (members[target]!.length < placeFree[target]!) return moveAlong(target, root, reachedBy);
        queue.push(...members[target]!);
      }
    }
    // From these places no free seat can be reached any more, whoever comes later.
    for (const target of reachedBy.keys()) visited[target] = inVain;
  };
  const moveAlong = (free: number, root: number, reachedBy: ReadonlyMap<number, number>) => {
    let target = free;
    for (;;) {
      const edge = reachedBy.get(target)!;
      const mentee = ownerOf(start, edge);
      const old = assignment[mentee]!;
      members[target]!.push(mentee);
      assignment[mentee] = edge;
      if (mentee === root) return;
      const left = place[old]!;
      members[left]!.splice(members[left]!.indexOf(mentee), 1);
      target = left;
    }
  };
  for (let mentee = 0; mentee < assignment.length; mentee++) seatOrMove(mentee);
  return servedCount(assignment);
}

function ownerOf(start: Int32Array, edge: number): number {
  let low = 0;
  let high = start.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (start[middle]! <= edge) low = middle;
    else high = middle;
  }
  return low;
}
