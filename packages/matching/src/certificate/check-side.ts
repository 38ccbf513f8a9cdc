import type { GivenResult } from "../result/result-schema.ts";
import { bestForMentees } from "./best-for-mentees.ts";
import { bestForMentors } from "./best-for-mentors.ts";
import type { Facts } from "./facts.ts";
import type { Flaw } from "./flaw.ts";
import { strictWishes } from "./strict-wishes.ts";

/**
 * With strict wishes the stable answer that is best for one side is a single one. It is found here in the plainest way, and has
 * to be the one that was given.
 */
export function checkSide(facts: Facts, given: GivenResult): readonly Flaw[] {
  const wishes = strictWishes(facts, given);
  const best = given.for === "mentees" ? bestForMentees(wishes) : bestForMentors(wishes);
  const key = (mentee: string, mentor: string, offer: string) => `${mentee}\n${mentor}\n${offer}`;
  const expected = new Set([
    ...best.map(({ mentee, mentor, offer }) => key(mentee, mentor, offer)),
    ...facts.problem.pins.map(({ mentee, mentor, topic }) => key(mentee, mentor, topic ?? mentor)),
  ]);
  const wrong = given.pairs.filter(({ mentee, mentor, topic }) => !expected.has(key(mentee, mentor, topic ?? mentor)));
  if (wrong.length === 0 && expected.size === given.pairs.length) return [];
  return [
    { code: "proof-fails" },
    ...wrong.map(({ mentee, mentor }): Flaw => ({ code: "proof-fails", mentee, mentor })),
  ];
}
