import type { MatchingProblem } from "../problem/matching-problem.ts";
import type { MatchingResult } from "../result/matching-result.ts";
import { checkDuals } from "./check-duals.ts";
import { checkImpossible } from "./check-impossible.ts";
import { checkPeers } from "./check-peers.ts";
import { checkStability } from "./check-stability.ts";
import { Facts } from "./facts.ts";
import type { Flaw } from "./flaw.ts";

/**
 * Checks an answer and its proof against the problem, sharing no code with the solvers: every pair is allowed, every limit
 * kept, every pin there, nobody forgotten, and the proof holds. No flaws means that the answer is right; only that no larger
 * stable answer or no better grouping exists, where the proof is a full search, would need the search again.
 */
export function checkResult(problem: MatchingProblem, result: MatchingResult): readonly Flaw[] {
  if (problem.peers.length > 0) return checkPeers(problem, result);
  const facts = new Facts(problem);
  if (result.status !== "solved") return checkImpossible(facts, result);
  const flaws = [...checkPairs(facts, result), ...checkLimits(facts, result)];
  // What follows reads ranks and seats, which only known people have.
  if (flaws.length > 0) return flaws;
  const { proof } = result;
  return [...checkStability(facts, result), ...(proof.kind === "dual-values" ? checkDuals(facts, result, proof) : [])];
}

function checkPairs(facts: Facts, { pairs, unmatched }: MatchingResult): Flaw[] {
  const { mentees, mentors, topics, pins } = facts.problem;
  const flaws: Flaw[] = [];
  const left = new Set(mentees.map(({ id }) => id));
  const known = new Set(mentors.map(({ id }) => id));
  const ownTopics = new Set(topics.map(({ id, mentor }) => `${mentor}\n${id}`));
  const pinned = new Map(pins.map(({ mentee, mentor, topic }) => [mentee, `${mentor}\n${topic}`]));
  for (const { mentee, mentor, topic } of pairs) {
    const isPin = pinned.get(mentee) === `${mentor}\n${topic}`;
    const isKnown = known.has(mentor) && (topics.length === 0 || ownTopics.has(`${mentor}\n${topic}`));
    if (!left.delete(mentee)) flaws.push({ code: "paired-twice", mentee });
    else if (!isKnown) flaws.push({ code: "unknown", mentee, mentor });
    else if (!facts.isAllowed(mentee, topic ?? mentor, isPin)) flaws.push({ code: "not-allowed", mentee, mentor });
    if (pinned.has(mentee) && !isPin) flaws.push({ code: "pin-lost", mentee, mentor });
  }
  for (const { id } of unmatched) {
    if (!left.delete(id)) flaws.push({ code: "paired-twice", mentee: id });
    else if (pinned.has(id)) flaws.push({ code: "pin-lost", mentee: id });
  }
  return [...flaws, ...[...left].map((mentee): Flaw => ({ code: "missing", mentee }))];
}

function checkLimits(facts: Facts, { mode, pairs }: MatchingResult): Flaw[] {
  const sizes = new Map<string, number>();
  for (const { mentor, topic } of pairs) {
    for (const offer of topic === undefined ? [mentor] : [mentor, topic]) sizes.set(offer, (sizes.get(offer) ?? 0) + 1);
  }
  const size = (offer: string) => sizes.get(offer) ?? 0;
  const { mentors, topics } = facts.problem;
  return [
    ...mentors
      .filter(({ id }) => size(id) > facts.seats(id))
      .map(({ id }): Flaw => ({ code: "over-capacity", mentor: id })),
    ...topics
      .filter(({ id, capacity }) => size(id) > capacity)
      .map(({ mentor }): Flaw => ({ code: "over-capacity", mentor })),
    ...mentors
      .filter(({ id, lower }) => mode === "group" && size(id) > 0 && size(id) < lower)
      .map(({ id }): Flaw => ({ code: "below-lower-size", mentor: id })),
  ];
}
