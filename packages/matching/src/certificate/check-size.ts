import type { Proof } from "../result/proof.ts";
import type { GivenResult } from "../result/result-schema.ts";
import { bestForMentees } from "./best-for-mentees.ts";
import { strictWishes } from "./strict-wishes.ts";
import type { Facts } from "./facts.ts";
import type { Flaw } from "./flaw.ts";
import { mostServed } from "./most-served.ts";

/**
 * The size of a largest stable answer: the bound is found anew; without a search only an answer that reaches it can be the
 * largest. None may be smaller than the stable answer that the lottery gives.
 */
export function checkSize(
  facts: Facts,
  given: GivenResult,
  { guarantee, upperBound, searched }: Extract<Proof, { kind: "no-blocking-pair" }>,
): readonly Flaw[] {
  const { mentees, pins } = facts.problem;
  const free = mentees.map(({ id }) => id).filter((id) => facts.pins("mentee", id) === 0);
  const bound = pins.length + mostServed(facts, { mentees: free, seats: (mentor) => facts.free(mentor) }).length;
  const size = given.pairs.length;
  const known = pins.length + bestForMentees(strictWishes(facts, given)).length;
  const isTwoThirds = 3 * (size - pins.length) >= 2 * (known - pins.length);
  const isLargest = size === bound || (searched !== undefined && searched > 0 && size >= known);
  const isRight =
    upperBound === bound &&
    searched !== undefined &&
    (guarantee === "largest" ? isLargest : guarantee === "two-thirds" && isTwoThirds && size < bound);
  return isRight ? [] : [{ code: "proof-fails" }];
}
