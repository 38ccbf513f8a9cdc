import type { Proof } from "../result/proof.ts";
import type { GivenResult } from "../result/result-schema.ts";
import type { Facts } from "./facts.ts";
import type { Flaw } from "./flaw.ts";

/**
 * Weak duality: if the values of the two sides cover the weight of every pair, no answer can weigh more than their sum; an
 * answer that weighs exactly that is the best. The multipliers must be far enough apart for the weight to be lexicographic.
 */
export function checkDuals(
  facts: Facts,
  { pairs }: GivenResult,
  { served, score, mentees: left, mentors: right }: Extract<Proof, { kind: "dual-values" }>,
): Flaw[] {
  const { mentees, mentors, pins, objective, complete } = facts.problem;
  const pinned = new Set(pins.map(({ mentee }) => mentee));
  const pinsAt = (mentor: string) => facts.pins("mentor", mentor);
  const isByScore = objective === "score" && !complete;
  const waits = [...new Set(mentees.map(({ waiting }) => waiting))].toSorted((a, b) => a - b);
  const allWaited = mentees.reduce((sum, { waiting }) => sum + waiting, 0);
  /** What serving a mentee is worth: by score, one more than all waiting together and her own; else her level. */
  const merit = ({ waiting }: (typeof mentees)[number]) =>
    isByScore ? 1 + allWaited + waiting : waits.indexOf(waiting) + 1;
  const weight = (mentee: (typeof mentees)[number], mentor: string) =>
    served * merit(mentee) + score * facts.gain(mentee.id, mentor);
  const valueOf = (values: Readonly<Record<string, number>>, id: string) =>
    Object.hasOwn(values, id) ? values[id] : undefined;
  let bound = 0n;
  let total = 0n;
  let dearest = 0;
  let highest = 0;
  const flaws: Flaw[] = [];
  for (const mentee of mentees) {
    const own = valueOf(left, mentee.id) ?? 0;
    bound += BigInt(own);
    if (own < 0) flaws.push({ code: "proof-fails", mentee: mentee.id });
    if (pinned.has(mentee.id)) continue;
    for (const mentor of facts.offersTo(mentee.id)) {
      const price = valueOf(right, mentor);
      if (price === undefined || !facts.isAllowed(mentee.id, mentor)) continue;
      highest = Math.max(highest, Math.abs(facts.gain(mentee.id, mentor)));
      if (own + price < weight(mentee, mentor)) flaws.push({ code: "proof-fails", mentee: mentee.id, mentor });
    }
  }
  for (const { id, taken, pending } of mentors) {
    const before = taken + pending + pinsAt(id);
    const free = Math.min(facts.seats(id) - pinsAt(id), mentees.length);
    const size = pairs.filter(({ mentor }) => mentor === id).length - pinsAt(id);
    if (free > 0 && valueOf(right, id) === undefined) flaws.push({ code: "proof-fails", mentor: id });
    for (let seat = 1; seat <= free; seat++) {
      const cost = 2 * (before + seat) - 1;
      dearest = Math.max(dearest, cost);
      if (seat <= size) total -= BigInt(cost);
      const price = valueOf(right, id) ?? 0;
      if (price > cost) bound += BigInt(price - cost);
    }
  }
  const menteeOf = new Map(mentees.map((mentee) => [mentee.id, mentee]));
  for (const { mentee, mentor } of pairs) {
    if (!pinned.has(mentee)) total += BigInt(weight(menteeOf.get(mentee)!, mentor));
  }
  const moves = 2 * Math.min(mentors.length, mentees.length) + 1;
  const [major, minor] = isByScore ? [score, served] : [served, score];
  // Without seats there is nothing to weigh.
  const isLexicographic =
    minor > dearest && major > minor * moves * (isByScore ? Math.max(0, ...mentees.map(merit)) : highest) + dearest;
  return bound === total && isLexicographic ? flaws : [...flaws, { code: "proof-fails" }];
}
