import type { GivenResult } from "../result/result-schema.ts";
import type { Facts } from "./facts.ts";
import type { Flaw } from "./flaw.ts";

/** Every pair is allowed, every pin there, every limit kept, and everybody is accounted for once. */
export function checkPairs(facts: Facts, given: GivenResult): readonly Flaw[] {
  return [...pairs(facts, given), ...everybody(facts, given), ...limits(facts, given)];
}

function pairs(facts: Facts, given: GivenResult): readonly Flaw[] {
  const flaws: Flaw[] = [];
  const seen = new Set<string>();
  const counts = new Map<string, number>();
  const pins = new Map(facts.problem.pins.map((pin) => [`${pin.mentee}\n${pin.mentor}`, pin.topic]));
  for (const { mentee, mentor, topic } of given.pairs) {
    const key = `${mentee}\n${mentor}`;
    const isPin = facts.isPinned(mentee, mentor);
    counts.set(mentee, (counts.get(mentee) ?? 0) + 1);
    if (seen.has(key) || counts.get(mentee)! > facts.quota(mentee, given.mode)) {
      flaws.push({ code: "paired-twice", mentee });
    }
    seen.add(key);
    if (!facts.isAllowed(mentee, topic ?? mentor, isPin)) flaws.push({ code: "not-allowed", mentee, mentor });
    if (isPin && pins.get(key) !== topic) flaws.push({ code: "pin-lost", mentee, mentor });
  }
  for (const { mentee, mentor } of facts.problem.pins) {
    if (!seen.has(`${mentee}\n${mentor}`)) flaws.push({ code: "pin-lost", mentee, mentor });
  }
  return flaws;
}

function everybody(facts: Facts, given: GivenResult): readonly Flaw[] {
  const served = new Set(given.pairs.map(({ mentee }) => mentee));
  const flaws: Flaw[] = [];
  const seen = new Set<string>();
  for (const { id } of given.unmatched) {
    if (seen.has(id) || served.has(id)) flaws.push({ code: "paired-twice", mentee: id });
    seen.add(id);
  }
  for (const { id } of facts.problem.mentees) {
    if (!seen.has(id) && !served.has(id)) flaws.push({ code: "missing", mentee: id });
  }
  return flaws;
}

function limits(facts: Facts, { mode, pairs: all }: GivenResult): readonly Flaw[] {
  const { mentors, topics } = facts.problem;
  const sizes = { mentor: new Map<string, number>(), topic: new Map<string, number>() };
  for (const { mentor, topic } of all) {
    sizes.mentor.set(mentor, (sizes.mentor.get(mentor) ?? 0) + 1);
    if (topic !== undefined) sizes.topic.set(topic, (sizes.topic.get(topic) ?? 0) + 1);
  }
  const size = (id: string) => sizes.mentor.get(id) ?? 0;
  return [
    ...mentors
      .filter(({ id }) => size(id) > facts.seats(id))
      .map(({ id }): Flaw => ({ code: "over-capacity", mentor: id })),
    ...topics
      .filter(({ id, capacity }) => (sizes.topic.get(id) ?? 0) > capacity)
      .map(({ mentor }): Flaw => ({ code: "over-capacity", mentor })),
    ...mentors
      .filter(({ id, lower }) => mode === "group" && size(id) > 0 && size(id) < lower)
      .map(({ id }): Flaw => ({ code: "below-lower-size", mentor: id })),
  ];
}
