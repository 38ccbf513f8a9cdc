import type { Pool } from "../problem/pool.ts";
import { owners } from "../problem/strict-order.ts";

/**
 * Edges outside the answer whose two ends would both rather have each other: each has room left, or wants the other strictly
 * more than one of those whom it has. Ties never block.
 */
export function blockingShares(pool: Pool, chosen: readonly number[]): number[] {
  const { place, menteeRank, mentorRank, menteeFree, placeFree } = pool;
  const owner = owners(pool);
  const isChosen = new Set(chosen);
  const mentees = {
    size: new Int32Array(menteeFree.length),
    worst: new Float64Array(menteeFree.length).fill(-Infinity),
  };
  const places = { size: new Int32Array(placeFree.length), worst: new Float64Array(placeFree.length).fill(-Infinity) };
  for (const edge of chosen) {
    const [i, j] = [owner[edge]!, place[edge]!];
    mentees.size[i]!++;
    places.size[j]!++;
    mentees.worst[i] = Math.max(mentees.worst[i]!, menteeRank[edge]!);
    places.worst[j] = Math.max(places.worst[j]!, mentorRank[edge]!);
  }
  return [...place.keys()].filter((edge) => {
    const [i, j] = [owner[edge]!, place[edge]!];
    if (isChosen.has(edge) || placeFree[j] === 0) return false;
    const isWanted = mentees.size[i]! < menteeFree[i]! || menteeRank[edge]! < mentees.worst[i]!;
    return isWanted && (places.size[j]! < placeFree[j]! || mentorRank[edge]! < places.worst[j]!);
  });
}
