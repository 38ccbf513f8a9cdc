import { compareText } from "../problem/compare-text.ts";
import type { GivenResult } from "../result/result-schema.ts";
import type { Facts } from "./facts.ts";
import type { Flaw } from "./flaw.ts";

/** Finds anew why everybody unmatched has nobody: the first reason, from the general to the particular. */
export function checkReasons(facts: Facts, given: GivenResult): readonly Flaw[] {
  const sizes = { mentor: new Map<string, number>(), offer: new Map<string, number>() };
  for (const { mentor, topic } of given.pairs) {
    sizes.mentor.set(mentor, (sizes.mentor.get(mentor) ?? 0) + 1);
    sizes.offer.set(topic ?? mentor, (sizes.offer.get(topic ?? mentor) ?? 0) + 1);
  }
  const isFull = (offer: string) => {
    const mentor = facts.mentorOf(offer);
    const isMentorFull = (sizes.mentor.get(mentor) ?? 0) >= facts.seats(mentor);
    return isMentorFull || (sizes.offer.get(offer) ?? 0) >= facts.limit(offer);
  };
  const closed = new Set(given.closed);
  return given.unmatched
    .filter(({ id, reason }) => reason !== reasonOf(facts, id, isFull, closed))
    .map(({ id }): Flaw => ({ code: "wrong-reason", mentee: id }));
}

function reasonOf(
  facts: Facts,
  mentee: string,
  isFull: (offer: string) => boolean,
  closed: ReadonlySet<string>,
): string {
  const acceptable = facts.offersTo(mentee).filter((offer) => facts.isAllowed(mentee, offer));
  if (acceptable.length === 0) return noneAcceptable(facts, mentee);
  const seated = acceptable.filter((offer) => facts.seats(facts.mentorOf(offer)) > 0 && facts.limit(offer) > 0);
  if (seated.length === 0) return "no-capacity";
  const open = seated.filter((offer) => !closed.has(facts.mentorOf(offer)));
  if (open.length === 0) return "group-closed";
  if (!open.every(isFull)) return "lower-total";
  return open.length < seated.length ? "full-or-closed" : "all-acceptable-full";
}

const ownWill = ["excluded-by-mentee", "not-in-mentee-list"];
const mentorsWill = ["excluded-by-mentor", "not-in-mentor-list"];

function noneAcceptable(facts: Facts, mentee: string): string {
  const failures = facts.problem.mentors.map(({ id }) => facts.failures(mentee, id));
  if (failures.length === 0) return "no-acceptable-mentor";
  const personal = facts.problem.rules
    .filter((rule) => rule.kind === "person" && rule.of === "mentee")
    .map(({ code }) => code)
    .toSorted(compareText)
    .find((code) => failures.every((codes) => codes.includes(code)));
  if (personal !== undefined) return personal;
  const wanted = failures.filter((codes) => !codes.some((code) => ownWill.includes(code)));
  if (wanted.length === 0) return "excluded-by-self";
  if (wanted.every((codes) => codes.some((code) => mentorsWill.includes(code)))) return "excluded-by-mentors";
  const only = ["no-topic", "below-minimum-score"];
  return only.find((each) => wanted.some((codes) => codes.every((code) => code === each))) ?? "no-acceptable-mentor";
}
