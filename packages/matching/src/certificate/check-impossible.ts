import type { MatchingResult } from "../result/matching-result.ts";
import type { Facts } from "./facts.ts";
import type { Flaw } from "./flaw.ts";

/** An infeasible answer has no pairs, and a reason that can be counted up. */
export function checkImpossible(facts: Facts, { pairs, proof, unmatched }: MatchingResult): Flaw[] {
  const { mentees, mentors, topics, pins } = facts.problem;
  const flaws = pairs.map(({ mentee, mentor }): Flaw => ({ code: "not-allowed", mentee, mentor }));
  if (unmatched.length !== mentees.length) flaws.push({ code: "missing" });
  const free = (mentor: string) =>
    Math.max(0, facts.seats(mentor) - pins.filter((pin) => pin.mentor === mentor).length);
  const all = mentors.reduce((sum, { id }) => sum + free(id), 0);
  const waiting = mentees.length - pins.length;
  if (proof.kind === "too-few-seats" || proof.kind === "too-few-mentees") {
    const isSeats = proof.kind === "too-few-seats";
    const seats = proof.mentors.reduce((sum, mentor) => sum + free(mentor), 0);
    const [some, others] = isSeats ? [proof.mentees, proof.mentors] : [proof.mentors, proof.mentees];
    const rest = (isSeats ? mentors : mentees).map(({ id }) => id).filter((id) => !others.includes(id));
    const pinned = new Set(pins.map(({ mentee }) => mentee));
    const isClosed = some.every((one) =>
      rest.every((other) => {
        const [mentee, mentor] = isSeats ? [one, other] : [other, one];
        return free(mentor) === 0 || pinned.has(mentee) || !facts.isAllowed(mentee, mentor);
      }),
    );
    const isShort = isSeats
      ? waiting <= all && seats < proof.mentees.length
      : waiting > all && proof.mentees.length < seats;
    if (!facts.problem.complete || !isClosed || !isShort) flaws.push({ code: "proof-fails" });
  } else if (proof.kind === "contradiction") {
    if (proof.conflicts.length === 0) flaws.push({ code: "proof-fails" });
    for (const { code, mentee, mentor } of proof.conflicts) {
      const pin = pins.find((each) => each.mentee === mentee && each.mentor === mentor);
      if (pin !== undefined && facts.isAllowed(pin.mentee, pin.topic ?? pin.mentor, true)) {
        flaws.push({ code: "proof-fails", ...(mentee !== undefined && { mentee }) });
      }
      const count = (key: "mentor" | "topic", id: string) => pins.filter((each) => each[key] === id).length;
      const isRefuted =
        (code === "capacity-exceeded" && count("mentor", mentor!) <= facts.seats(mentor!)) ||
        (code === "topic-limit-exceeded" && topics.every(({ id, capacity }) => count("topic", id) <= capacity));
      if (isRefuted) flaws.push({ code: "proof-fails", mentor: mentor! });
    }
  } else flaws.push({ code: "proof-fails" });
  return flaws;
}
