import { emptyAssignment, type Assignment } from "../problem/assignment.ts";
import type { Pool } from "../problem/pool.ts";
import { menteeOrder, mentorComparison, owners } from "../problem/strict-order.ts";

/**
 * Stable answer with topics that is best for every mentor at once (Abraham, Irving and Manlove 2007, lecturer-oriented): a
 * mentor with room offers the most wanted mentee the topic that she likes best of those with room; from then on she takes
 * nothing that she likes less.
 */
export function mentorsChooseMentees(pool: Pool): Assignment {
  const { place, placeMentor, placeFree, mentorFree } = pool;
  const owner = owners(pool);
  const compare = mentorComparison(pool, owner);
  const standing = new Int32Array(place.length);
  for (const [position, edge] of menteeOrder(pool).entries()) standing[edge] = position;
  const byMentor: number[][] = Array.from(mentorFree, () => []);
  for (const [edge, topic] of place.entries()) byMentor[placeMentor[topic]!]!.push(edge);
  // Of one mentee's topics the one that she likes best comes first.
  for (const edges of byMentor) edges.sort((a, b) => compare(a, b) || standing[a]! - standing[b]!);

  const topicRoom = placeFree.slice();
  const mentorRoom = mentorFree.slice();
  const assignment = emptyAssignment(pool);
  const canOffer = (edge: number) => {
    const held = assignment[owner[edge]!]!;
    return topicRoom[place[edge]!]! > 0 && (held < 0 || standing[edge]! < standing[held]!);
  };
  const queue = Array.from(mentorFree.keys(), (mentor) => mentor).toReversed();
  while (queue.length > 0) {
    const mentor = queue.pop()!;
    while (mentorRoom[mentor]! > 0) {
      const edge = byMentor[mentor]!.find(canOffer);
      if (edge === undefined) break;
      const mentee = owner[edge]!;
      const held = assignment[mentee]!;
      if (held >= 0) {
        const left = placeMentor[place[held]!]!;
        topicRoom[place[held]!]!++;
        mentorRoom[left]!++;
        if (left !== mentor) queue.push(left);
      }
      assignment[mentee] = edge;
      topicRoom[place[edge]!]!--;
      mentorRoom[mentor]!--;
    }
  }
  return assignment;
}
