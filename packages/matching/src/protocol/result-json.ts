import type { MatchingResult } from "../result/matching-result.ts";

/**
 * An answer as other programs read it and as `parseResult` reads it back; `status`, `closed` and `unmetWishes` are there only
 * when they say something. The lottery is left out: anybody can draw it again from the seed.
 */
export type ResultJson = Pick<
  MatchingResult,
  "mode" | "for" | "seed" | "version" | "pairs" | "unmatched" | "stable" | "blockingPairs" | "total" | "proof"
> &
  Partial<Pick<MatchingResult, "status" | "closed" | "unmetWishes">>;

/** The parts of an answer that other programs need, in a fixed order of keys. */
export function resultJson(result: MatchingResult): ResultJson {
  const { mode, seed, version, pairs, unmatched, stable, blockingPairs, total, proof, status, closed, unmetWishes } =
    result;
  return {
    mode,
    ...(status !== "solved" && { status }),
    pairs,
    unmatched,
    stable,
    blockingPairs,
    ...(total !== undefined && { total }),
    ...(closed.length > 0 && { closed }),
    ...(unmetWishes.length > 0 && { unmetWishes }),
    proof,
    for: result.for,
    seed,
    version,
  };
}
