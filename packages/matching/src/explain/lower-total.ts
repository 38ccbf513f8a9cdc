import type { Pair } from "../result/matching-result.ts";
import type { Case } from "./case.ts";
import type { Aim, Obstacle } from "./obstacle.ts";
import { aimsOf, measureOf, worthOf } from "./worth.ts";

/** Solves once more with the pair made by hand, and compares the two answers aim by aim. */
export function lowerTotal(each: Case, pair: Pair): Obstacle {
  const forced = each.forced(pair);
  const isProved = (proof: Case["result"]["proof"]) => proof.kind !== "sizes" || proof.guarantee === "optimal";
  if (forced.status !== "solved") return { kind: "impossible" };
  const [have, would] = [worthOf(each, each.result), worthOf(each, forced)];
  const aims = aimsOf(each);
  const loss = (aim: Aim) => (aims.includes(aim) ? have[aim] - would[aim] : 0);
  return {
    kind: "lower-total",
    aim: aims.find((aim) => loss(aim) !== 0) ?? "none",
    isProved: isProved(each.result.proof) && isProved(forced.proof),
    measure: measureOf(each),
    served: loss("served"),
    waiting: loss("waiting"),
    closed: loss("closed"),
    wishes: loss("wishes"),
    score: loss("score"),
    load: loss("load"),
  };
}
