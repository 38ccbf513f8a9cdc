import type { Pair } from "../result/matching-result.ts";
import type { Draft } from "./draft.ts";

/** Pairs that both sides have confirmed, ready for the order. */
export function orderPairs({ offers }: Draft): readonly Pair[] {
  return offers
    .filter(({ status }) => status === "agreed")
    .map(({ mentee, mentor, topic }) => ({ mentee, mentor, ...(topic !== undefined && { topic }) }));
}
