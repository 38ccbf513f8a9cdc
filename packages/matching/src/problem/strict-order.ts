import type { Pool } from "./pool.ts";

/** Edges of every mentee from the most wanted on, at the places of `pool.start`; ties by the lottery. */
export function menteeOrder({ start, menteeRank, place, placeLottery }: Pool): Int32Array {
  const order = Int32Array.from(place.keys());
  for (let i = 0; i + 1 < start.length; i++) {
    const from = start[i]!;
    const to = start[i + 1]!;
    if (!isStrict(menteeRank, from, to)) {
      const compare = (a: number, b: number) =>
        menteeRank[a]! - menteeRank[b]! || placeLottery[place[a]!]! - placeLottery[place[b]!]!;
      order.subarray(from, to).sort(compare);
    }
  }
  return order;
}

function isStrict(ranks: Float64Array, from: number, to: number): boolean {
  for (let edge = from + 1; edge < to; edge++) if (ranks[edge]! <= ranks[edge - 1]!) return false;
  return true;
}

/** The mentee of every edge. */
export function owners({ start, place }: Pick<Pool, "start" | "place">): Int32Array {
  const owner = new Int32Array(place.length);
  for (let i = 0; i + 1 < start.length; i++) owner.fill(i, start[i], start[i + 1]);
  return owner;
}

/** Compares two edges of one mentor: negative if the mentor wants the mentee of `a` more; ties by the lottery. */
export function mentorComparison({ mentorRank, lottery }: Pool, owner: Int32Array): (a: number, b: number) => number {
  return (a, b) => mentorRank[a]! - mentorRank[b]! || lottery[owner[a]!]! - lottery[owner[b]!]!;
}
