import { emptyAssignment, type Assignment } from "../problem/assignment.ts";
import type { Pool } from "../problem/pool.ts";
import { menteeOrder, mentorComparison, owners } from "../problem/strict-order.ts";

/**
 * Stable answer with topics that is best for every mentee at once (Abraham, Irving and Manlove 2007, student-oriented): a
 * mentee asks for her best topic; an overfull topic, or else an overfull mentor, lets go of the one wanted least.
 */
export function menteesChooseTopics(pool: Pool): Assignment {
  const { start, place, placeMentor, placeFree, mentorFree } = pool;
  const order = menteeOrder(pool);
  const owner = owners(pool);
  const compare = mentorComparison(pool, owner);
  const ofTopic: number[][] = Array.from(placeFree, () => []);
  const ofMentor: number[][] = Array.from(mentorFree, () => []);
  const next = start.slice(0, -1);
  const assignment = emptyAssignment(pool);
  const worstOf = (edges: readonly number[]) => edges.reduce((a, b) => (compare(a, b) >= 0 ? a : b));
  /** Who is wanted less than everybody at a full topic or with a full mentor will never get in. */
  const isHopeless = (edge: number, edges: readonly number[], free: number) =>
    edges.length >= free && (free === 0 || compare(edge, worstOf(edges)) > 0);

  const queue = Array.from(assignment.keys(), (mentee) => mentee).toReversed();
  while (queue.length > 0) {
    const mentee = queue.pop()!;
    while (assignment[mentee]! < 0 && next[mentee]! < start[mentee + 1]!) {
      const edge = order[next[mentee]!]!;
      next[mentee]!++;
      const topic = place[edge]!;
      const mentor = placeMentor[topic]!;
      const there = ofTopic[topic]!;
      const all = ofMentor[mentor]!;
      if (isHopeless(edge, there, placeFree[topic]!) || isHopeless(edge, all, mentorFree[mentor]!)) continue;
      there.push(edge);
      all.push(edge);
      assignment[mentee] = edge;
      const loser =
        there.length > placeFree[topic]! ? worstOf(there) : all.length > mentorFree[mentor]! ? worstOf(all) : -1;
      if (loser < 0) continue;
      remove(ofTopic[place[loser]!]!, loser);
      remove(all, loser);
      assignment[owner[loser]!] = -1;
      if (owner[loser] !== mentee) queue.push(owner[loser]!);
    }
  }
  return assignment;
}

function remove(edges: number[], edge: number): void {
  edges.splice(edges.indexOf(edge), 1);
}
