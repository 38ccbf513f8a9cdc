import type { Pool } from "../problem/pool.ts";

/** How a search stands: who is decided, and what that leaves. */
export interface Standing {
  readonly decided: number;
  readonly load: Int32Array;
  /** The worst rank that each place may hold. */
  readonly limit: Float64Array;
}

/**
 * How many of the undecided could still be served together: a maximum matching with the seats and ranks that are left. It
 * looks away from stability among themselves, so it is never too small.
 */
export function reachableSize(
  { start, place, placeFree, mentorRank }: Pool,
  { decided, load, limit }: Standing,
): number {
  const members: number[][] = Array.from(placeFree, () => []);
  const visited = new Int32Array(members.length).fill(-1);
  const seat = (mentee: number, root: number): boolean => {
    for (let edge = start[mentee]!; edge < start[mentee + 1]!; edge++) {
      const target = place[edge]!;
      if (visited[target] === root || mentorRank[edge]! > limit[target]!) continue;
      visited[target] = root;
      const there = members[target]!;
      const room = placeFree[target]! - load[target]!;
      if (there.length < room) {
        there.push(mentee);
        return true;
      }
      for (let k = 0; k < room; k++) {
        if (!seat(there[k]!, root)) continue;
        there[k] = mentee;
        return true;
      }
    }
    return false;
  };
  let size = 0;
  for (let mentee = decided; mentee + 1 < start.length; mentee++) if (seat(mentee, mentee)) size++;
  return size;
}
