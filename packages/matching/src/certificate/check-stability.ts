import type { MatchingResult, Pair } from "../result/matching-result.ts";
import type { Facts } from "./facts.ts";
import type { Flaw } from "./flaw.ts";

/** Looks for blocking pairs anew; where the answer claims to be stable there must be none, else those that it lists. */
export function checkStability(facts: Facts, result: MatchingResult): Flaw[] {
  const { proof, stable, blockingPairs } = result;
  const found = blocking(facts, result);
  const isClaimed = stable || proof.kind === "no-blocking-pair" || (proof.kind === "sizes" && proof.isStable);
  if (isClaimed && found.length > 0) {
    return found.map(({ mentee, mentor }): Flaw => ({ code: "blocking-pair", mentee, mentor }));
  }
  const isListed = found.length === blockingPairs.length && stable === (found.length === 0);
  return isListed ? [] : [{ code: "proof-fails" }];
}

/** Pinned mentees neither block nor make way; a closed group takes nobody. */
function blocking(facts: Facts, { pairs, unmatched, closed }: MatchingResult): Pair[] {
  const { topics, pins } = facts.problem;
  const pinned = new Set(pins.map(({ mentee }) => mentee));
  const own = new Map<string, Pair>();
  const members = new Map<string, string[]>();
  for (const pair of pairs) {
    own.set(pair.mentee, pair);
    for (const offer of new Set([pair.mentor, pair.topic ?? pair.mentor])) {
      members.set(offer, [...(members.get(offer) ?? []), pair.mentee]);
    }
  }
  const hasRoom = (offer: string, limit: number) => (members.get(offer)?.length ?? 0) < limit;
  const beatsOneOf = (mentee: string, offer: string, mentor: string) =>
    (members.get(offer) ?? []).some(
      (other) => !pinned.has(other) && facts.mentorRank(mentee, mentor) < facts.mentorRank(other, mentor),
    );
  const found: Pair[] = [];
  for (const mentee of [...own.keys(), ...unmatched.map(({ id }) => id)]) {
    if (pinned.has(mentee)) continue;
    const has = own.get(mentee);
    const got = has === undefined ? Infinity : facts.menteeRank(mentee, has.topic ?? has.mentor);
    for (const offer of facts.offersTo(mentee)) {
      const mentor = facts.mentorOf(offer);
      if (facts.menteeRank(mentee, offer) >= got || closed.includes(mentor)) continue;
      if (!facts.isAllowed(mentee, offer)) continue;
      const isGiven = !hasRoom(offer, facts.limit(offer))
        ? beatsOneOf(mentee, offer, mentor)
        : hasRoom(mentor, facts.seats(mentor)) || has?.mentor === mentor || beatsOneOf(mentee, mentor, mentor);
      if (isGiven) found.push({ mentee, mentor, ...(topics.length > 0 && { topic: offer }) });
    }
  }
  return found;
}
