import type { Proof } from "../result/proof.ts";
import type { GivenResult } from "../result/result-schema.ts";
import type { Facts } from "./facts.ts";
import type { Flaw } from "./flaw.ts";
import { mostServed } from "./most-served.ts";

/** An infeasible answer has no pairs, everybody unmatched for that reason, and a cause that can be counted up. */
export function checkImpossible(facts: Facts, given: GivenResult): readonly Flaw[] {
  const { mentees } = facts.problem;
  const { pairs, proof, unmatched, stable, blockingPairs } = given;
  const flaws = pairs.map(({ mentee, mentor }): Flaw => ({ code: "not-allowed", mentee, mentor }));
  const named = new Set(unmatched.map(({ id }) => id));
  if (named.size !== mentees.length || unmatched.length !== mentees.length) flaws.push({ code: "missing" });
  for (const { id, reason } of unmatched) {
    if (reason !== "infeasible") flaws.push({ code: "wrong-reason", mentee: id });
  }
  if (stable || blockingPairs.length > 0) flaws.push({ code: "wrong-stability" });
  const isProved =
    proof.kind === "contradiction"
      ? isContradiction(facts, given, proof)
      : (proof.kind === "too-few-seats" || proof.kind === "too-few-mentees") &&
        given.mode === "coverage" &&
        isShortage(facts, proof);
  return isProved ? flaws : [...flaws, { code: "proof-fails" }];
}

type Shortage = Extract<Proof, { kind: "too-few-seats" | "too-few-mentees" }>;

/** Some people have nobody outside a set of others, and those are too few for them. */
function isShortage(facts: Facts, proof: Shortage): boolean {
  const { mentees, mentors, complete } = facts.problem;
  const [left, right] = [new Set(proof.mentees), new Set(proof.mentors)];
  const isPinned = (mentee: string) => facts.pins("mentee", mentee) > 0;
  if (!complete || left.size < proof.mentees.length || right.size < proof.mentors.length) return false;
  const free = (ids: Iterable<string>) => [...ids].reduce((sum, id) => sum + facts.free(id), 0);
  const all = free(mentors.map(({ id }) => id));
  const waiting = mentees.filter(({ id }) => !isPinned(id)).length;
  const canMeet = (mentee: string, mentor: string) =>
    facts.free(mentor) > 0 && !isPinned(mentee) && facts.isAllowed(mentee, mentor);
  if (proof.kind === "too-few-seats") {
    const outside = mentors.map(({ id }) => id).filter((id) => !right.has(id));
    const isClosed = [...left].every((mentee) => !isPinned(mentee) && !outside.some((id) => canMeet(mentee, id)));
    return isClosed && waiting <= all && free(right) < left.size;
  }
  const outside = mentees.map(({ id }) => id).filter((id) => !left.has(id));
  const isClosed = [...right].every((mentor) => !outside.some((id) => canMeet(id, mentor)));
  return isClosed && waiting > all && left.size < free(right);
}

/** Every conflict is one of a pin that exists, and fails what it says. */
function isContradiction(
  facts: Facts,
  { mode }: GivenResult,
  { conflicts }: Extract<Proof, { kind: "contradiction" }>,
): boolean {
  const { topics, mentors } = facts.problem;
  const isShort = conflicts.some(({ code }) => code === "below-lower-size") && cannotFill(facts);
  return (
    conflicts.length > 0 &&
    conflicts.every(({ code, mentee, mentor }) => {
      if (mentor === undefined) return false;
      if (mentee !== undefined) {
        return facts.isPinned(mentee, mentor) && [...facts.barred(mentee, mentor)].includes(code);
      }
      const pins = facts.pins("mentor", mentor);
      if (code === "capacity-exceeded") return pins > facts.seats(mentor);
      if (code === "topic-limit-exceeded") {
        return topics.some((topic) => topic.mentor === mentor && facts.pins("topic", topic.id) > topic.capacity);
      }
      const lower = mentors.find(({ id }) => id === mentor)?.lower ?? 0;
      return code === "below-lower-size" && mode === "group" && pins > 0 && lower > 0 && isShort;
    })
  );
}

/** Whether the groups with pinned mentees cannot all reach their lower size, were every other group closed. */
function cannotFill(facts: Facts): boolean {
  const { mentees, mentors } = facts.problem;
  const needed = new Map(
    mentors.map(({ id, lower }) => {
      const pins = facts.pins("mentor", id);
      return [id, pins > 0 ? Math.max(0, lower - pins) : 0];
    }),
  );
  if (mentors.some(({ id }) => needed.get(id)! > facts.free(id))) return true;
  const free = mentees.map(({ id }) => id).filter((id) => facts.pins("mentee", id) === 0);
  const filled = mostServed(facts, { mentees: free, seats: (mentor) => needed.get(mentor)! }).length;
  return filled < [...needed.values()].reduce((sum, each) => sum + each, 0);
}
