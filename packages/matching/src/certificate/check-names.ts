import type { GivenResult } from "../result/result-schema.ts";
import type { Facts } from "./facts.ts";
import type { Flaw } from "./flaw.ts";

/** Everybody whom an answer speaks of has to be in the problem. */
export function checkNames(facts: Facts, given: GivenResult): readonly Flaw[] {
  const { peers, topics } = facts.problem;
  const pool = new Set(peers.map(({ id }) => id));
  const isMentee = (id: string) => (peers.length > 0 ? pool.has(id) : facts.hasMentee(id));
  const isMentor = (id: string) => (peers.length > 0 ? pool.has(id) : facts.hasMentor(id));
  const flaws: Flaw[] = [];
  for (const { mentee, mentor, topic } of [...given.pairs, ...given.blockingPairs]) {
    const isTopic =
      topics.length > 0 && topic !== undefined
        ? facts.hasTopic(topic, mentor)
        : topics.length === 0 && topic === undefined;
    if (!isMentee(mentee) || !isMentor(mentor) || !isTopic) flaws.push({ code: "unknown", mentee, mentor });
  }
  const mentees = [
    ...given.unmatched.map(({ id }) => id),
    ...given.unmetWishes.flatMap((wish) => wish.mentees),
    ...(given.lottery ?? []).map(({ id }) => id),
  ];
  const mentors = [...given.closed];
  const { proof } = given;
  if (proof.kind === "dual-values") {
    mentees.push(...Object.keys(proof.mentees));
    mentors.push(...Object.keys(proof.mentors));
  } else if (proof.kind === "too-few-seats" || proof.kind === "too-few-mentees") {
    mentees.push(...proof.mentees);
    mentors.push(...proof.mentors);
  } else if (proof.kind === "contradiction") {
    mentees.push(...proof.conflicts.flatMap(({ mentee }) => (mentee === undefined ? [] : [mentee])));
    mentors.push(...proof.conflicts.flatMap(({ mentor }) => (mentor === undefined ? [] : [mentor])));
  } else if (proof.kind === "rings") mentees.push(...proof.rings.flat());
  for (const mentee of mentees) if (!isMentee(mentee)) flaws.push({ code: "unknown", mentee });
  for (const mentor of mentors) if (!isMentor(mentor)) flaws.push({ code: "unknown", mentor });
  return flaws;
}
