import type { Proof } from "../result/proof.ts";
import type { GivenResult } from "../result/result-schema.ts";
import type { Facts } from "./facts.ts";
import type { Flaw } from "./flaw.ts";
import type { GroupGap } from "../group/group-gap.ts";
import { mostServed } from "./most-served.ts";
import { mostGain } from "./most-gain.ts";

/**
 * Groups: stability is claimed where both sides have lists, unless pins force sizes first. That nothing is better, where no
 * search showed it, has to follow from bounds: the most that could be served, those of them who waited most, no group closed, all
 * wishes met, and the best score that any answer could have. A gap has to be there exactly where it says so.
 */
export function checkGroups(
  facts: Facts,
  given: GivenResult,
  proof: Extract<Proof, { kind: "sizes" }>,
): readonly Flaw[] {
  const { mentees, mentors, pins } = facts.problem;
  const isTwoSided = [mentees, mentors].every((side) => side.some(({ ranking }) => ranking !== undefined));
  const isForced = pins.some(({ mentor }) => mentors.some(({ id, lower }) => id === mentor && lower > 0));
  const isStabilityRight = proof.isStable ? isTwoSided : !isTwoSided || isForced;
  const isGapRight = (proof.guarantee === "within-gap") === (proof.gap !== undefined);
  if (!isStabilityRight || !isGapRight) return [{ code: "proof-fails" }];
  if (proof.by !== undefined) return [];
  const isTrusted = proof.guarantee === "optimal" && proof.searched > 0;
  const gap = isTrusted ? undefined : gapOf(facts, given);
  const isRight = proof.gap?.aim === gap?.aim && proof.gap?.atMost === gap?.atMost;
  return isRight ? [] : [{ code: "proof-fails" }];
}

/** The first aim in which a bound that is found anew is above the answer, and by how much; nothing if none is. */
function gapOf(facts: Facts, given: GivenResult): GroupGap | undefined {
  const { mentees } = facts.problem;
  const waited = new Map(mentees.map(({ id, waiting }) => [id, waiting]));
  const free = mentees
    .map(({ id }) => id)
    .filter((id) => facts.pins("mentee", id) === 0)
    .toSorted((a, b) => waited.get(b)! - waited.get(a)!);
  const own = given.pairs.filter(({ mentee, mentor }) => !facts.isPinned(mentee, mentor));
  const sum = (ids: readonly string[]) => ids.reduce((total, id) => total + waited.get(id)!, 0);
  const best = mostServed(facts, { mentees: free, seats: (mentor) => facts.free(mentor) });
  const gain = own.reduce((total, { mentee, mentor }) => total + BigInt(facts.gain(mentee, mentor)), 0n);
  const gaps: readonly (readonly [GroupGap["aim"], () => number])[] = [
    ["served", () => best.length - own.length],
    ["waiting", () => sum(best) - sum(own.map(({ mentee }) => mentee))],
    ["closed", () => given.closed.length],
    ["wishes", () => given.unmetWishes.length],
    ["score", () => Number(mostGain(facts, free, waited) - gain)],
  ];
  for (const [aim, gap] of gaps) {
    const atMost = gap();
    if (atMost > 0) return { aim, atMost };
  }
  return undefined;
}
