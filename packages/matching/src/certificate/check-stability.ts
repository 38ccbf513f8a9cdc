import { groupBy } from "../problem/group-by.ts";
import type { Pair } from "../result/matching-result.ts";
import type { GivenResult } from "../result/result-schema.ts";
import type { Facts } from "./facts.ts";
import type { Flaw } from "./flaw.ts";

/** Looks for blocking pairs anew; where the answer claims to be stable there must be none, else those that it lists. */
export function checkStability(facts: Facts, given: GivenResult): readonly Flaw[] {
  const { proof, stable, blockingPairs } = given;
  const found = blocking(facts, given);
  const isClaimed = stable || proof.kind === "no-blocking-pair" || (proof.kind === "sizes" && proof.isStable);
  if (isClaimed && found.length > 0) {
    return found.map(({ mentee, mentor }): Flaw => ({ code: "blocking-pair", mentee, mentor }));
  }
  const key = ({ mentee, mentor, topic }: Pair) => [mentee, mentor, topic ?? ""].join("\n");
  const listed = new Set(blockingPairs.map(key));
  const isListed =
    blockingPairs.length === found.length &&
    listed.size === found.length &&
    found.every((pair) => listed.has(key(pair)));
  return isListed && stable === (found.length === 0) ? [] : [{ code: "wrong-stability" }];
}

/** Pinned pairs neither block nor make way; a closed group takes nobody. */
function blocking(facts: Facts, { mode, pairs, closed }: GivenResult): Pair[] {
  const { mentees, topics } = facts.problem;
  const own = groupBy(pairs, ({ mentee }) => mentee);
  const ofMentor = groupBy(pairs, ({ mentor }) => mentor);
  const ofTopic = groupBy(pairs, ({ topic }) => topic ?? "");
  const isClosed = new Set(closed);
  const beatsOneOf = (mentee: string, there: readonly Pair[]) =>
    there.some(
      (other) =>
        !facts.isPinned(other.mentee, other.mentor) &&
        facts.mentorRank(mentee, other.mentor) < facts.mentorRank(other.mentee, other.mentor),
    );
  const found: Pair[] = [];
  for (const { id: mentee } of mentees) {
    const has = own.get(mentee) ?? [];
    const free = has.filter(({ mentor }) => !facts.isPinned(mentee, mentor));
    const quota = facts.quota(mentee, mode);
    if (facts.pins("mentee", mentee) >= quota) continue;
    const worst = Math.max(...free.map(({ mentor, topic }) => facts.menteeRank(mentee, topic ?? mentor)));
    for (const offer of facts.offersTo(mentee)) {
      const mentor = facts.mentorOf(offer);
      if (has.some((pair) => (pair.topic ?? pair.mentor) === offer) || facts.isPinned(mentee, mentor)) continue;
      if (has.length >= quota && facts.menteeRank(mentee, offer) >= worst) continue;
      if (isClosed.has(mentor) || facts.limit(offer) === 0 || !facts.isAllowed(mentee, offer)) continue;
      const all = ofMentor.get(mentor) ?? [];
      const there = topics.length > 0 ? (ofTopic.get(offer) ?? []) : all;
      const isSwap = topics.length > 0 && has.some((pair) => pair.mentor === mentor);
      const isGiven =
        there.length < facts.limit(offer)
          ? all.length < facts.seats(mentor) || isSwap || beatsOneOf(mentee, all)
          : beatsOneOf(mentee, there);
      if (isGiven) found.push({ mentee, mentor, ...(topics.length > 0 && { topic: offer }) });
    }
  }
  return found;
}
