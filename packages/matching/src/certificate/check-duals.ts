import type { MatchingResult } from "../result/matching-result.ts";
import type { Proof } from "../result/proof.ts";
import type { Facts } from "./facts.ts";
import type { Flaw } from "./flaw.ts";

/**
 * Weak duality: if the values of the two sides cover the weight of every pair, no answer can weigh more than their sum; an
 * answer that weighs exactly that is the best. The multipliers must be far enough apart for the weight to be lexicographic.
 */
export function checkDuals(
  facts: Facts,
  { pairs }: MatchingResult,
  { served, score, mentees: left, mentors: right }: Extract<Proof, { kind: "dual-values" }>,
): Flaw[] {
  const { mentees, mentors, pins, objective, complete } = facts.problem;
  const pinned = new Set(pins.map(({ mentee }) => mentee));
  const pinsAt = (mentor: string) => pins.filter((pin) => pin.mentor === mentor).length;
  const waits = [...new Set(mentees.map(({ waiting }) => waiting))].toSorted((a, b) => a - b);
  const weight = (mentee: (typeof mentees)[number], mentor: string) =>
    served * (waits.indexOf(mentee.waiting) + 1) + score * facts.gain(mentee.id, mentor);
  let bound = 0n;
  let total = 0n;
  let dearest = 0;
  let highest = 0;
  const flaws: Flaw[] = [];
  for (const mentee of mentees) {
    const own = left[mentee.id] ?? 0;
    bound += BigInt(own);
    if (own < 0) flaws.push({ code: "proof-fails", mentee: mentee.id });
    if (pinned.has(mentee.id)) continue;
    for (const mentor of facts.offersTo(mentee.id)) {
      const price = right[mentor];
      if (price === undefined || !facts.isAllowed(mentee.id, mentor)) continue;
      highest = Math.max(highest, Math.abs(facts.gain(mentee.id, mentor)));
      if (own + price < weight(mentee, mentor)) flaws.push({ code: "proof-fails", mentee: mentee.id, mentor });
    }
  }
  for (const { id, taken, pending } of mentors) {
    const before = taken + pending + pinsAt(id);
    const free = Math.min(facts.seats(id) - pinsAt(id), mentees.length);
    const size = pairs.filter(({ mentor }) => mentor === id).length - pinsAt(id);
    if (free > 0 && right[id] === undefined) flaws.push({ code: "proof-fails", mentor: id });
    for (let seat = 1; seat <= free; seat++) {
      const cost = 2 * (before + seat) - 1;
      dearest = Math.max(dearest, cost);
      if (seat <= size) total -= BigInt(cost);
      if (right[id]! > cost) bound += BigInt(right[id]! - cost);
    }
  }
  const menteeOf = new Map(mentees.map((mentee) => [mentee.id, mentee]));
  for (const { mentee, mentor } of pairs) {
    if (!pinned.has(mentee)) total += BigInt(weight(menteeOf.get(mentee)!, mentor));
  }
  const moves = 2 * Math.min(mentors.length, mentees.length) + 1;
  const isByScore = objective === "score" && !complete;
  const [major, minor] = isByScore ? [score, served] : [served, score];
  const isLexicographic = minor > dearest && major > minor * moves * (isByScore ? waits.length : highest) + dearest;
  return bound === total && isLexicographic ? flaws : [...flaws, { code: "proof-fails" }];
}
