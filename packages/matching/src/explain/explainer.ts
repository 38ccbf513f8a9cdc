import type { PairExplanation, UnmatchedExplanation } from "./explanation.ts";
import type { Obstacle } from "./obstacle.ts";

/** Answers questions about one result; unknown identifiers throw `not-found`. */
export interface Explainer {
  /** Everything about two people: rules, contributions, ranks, what stands in the way, the nearest alternatives. */
  readonly why: (mentee: string, mentor: string) => PairExplanation;
  /** Only what stands in the way; empty for a pair. */
  readonly whyNot: (mentee: string, mentor: string) => readonly Obstacle[];
  /** Why somebody has nobody; throws `invalid-input` for somebody who has. */
  readonly whyUnmatched: (id: string) => UnmatchedExplanation;
}
