import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { compareIds } from "../problem/compare-ids.ts";

/** The lottery of an answer drawn once more: tickets SHA-256 of `seed:k` in the order of identifiers, numbers by place. */
export function drawnNumbers(people: readonly { readonly id: string }[], seed: string): ReadonlyMap<string, number> {
  const tickets = people
    .map(({ id }) => id)
    .toSorted(compareIds)
    .map((id, index) => ({ id, ticket: bytesToHex(sha256(utf8ToBytes(`${seed}:${index + 1}`))) }))
    .toSorted((a, b) => (a.ticket < b.ticket ? -1 : 1));
  return new Map(tickets.map(({ id }, index) => [id, index + 1]));
}
