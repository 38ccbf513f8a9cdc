import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * Lottery numbers 1…`count`, one for each mentee (mentor, topic, peer) in the order of identifiers; the smaller number wins
 * a tie.
 *
 * The algorithm is fixed, so that a commission can repeat the draw by hand: the ticket of the k-th mentee (k from 1) is the
 * SHA-256 of the text `seed:k`, and the numbers are the places of the tickets in ascending order. Mentors and topics, whose
 * numbers settle ties in the mentees' own lists, draw from `seed:mentors:k` and `seed:topics:k`.
 */
export function lottery(seed: string, count: number): Int32Array {
  const tickets = Array.from({ length: count }, (_, index) => sha256(utf8ToBytes(`${seed}:${index + 1}`)));
  const order = tickets.map((_, index) => index).toSorted((a, b) => compareBytes(tickets[a]!, tickets[b]!));
  const numbers = new Int32Array(count);
  for (const [place, index] of order.entries()) numbers[index] = place + 1;
  return numbers;
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  for (let i = 0; i < a.length; i++) {
    const difference = a[i]! - b[i]!;
    if (difference !== 0) return difference;
  }
  return 0;
}
