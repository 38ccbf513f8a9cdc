import type { Wish } from "../group/wishes.ts";
import type { Favourite, Mode } from "./mode.ts";
import type { Proof } from "./proof.ts";

/** A mentee with a mentor; in one pool the two stand in the order of their identifiers. */
export interface Pair {
  readonly mentee: string;
  readonly mentor: string;
  readonly topic?: string;
}

/** Who got nobody, and the code of the first reason; `explain(…).whyUnmatched` tells the rest. */
export interface Unmatched {
  readonly id: string;
  readonly reason: string;
}

/** The lottery number of a mentee or peer; the smaller wins a tie. */
export interface LotteryNumber {
  readonly id: string;
  readonly number: number;
}

/** An answer with its proof. All lists are in the order of identifiers, whatever the order of the input. */
export interface MatchingResult {
  /**
   * `solved`; `infeasible` if what the problem demands cannot be (then there are no pairs); `no-stable-answer` if one pool
   * has no stable pairing.
   */
  readonly status: "solved" | "infeasible" | "no-stable-answer";
  readonly mode: Mode;
  readonly for: Favourite;
  readonly seed: string;
  /** Version of the package that made the answer. */
  readonly version: string;
  readonly pairs: readonly Pair[];
  readonly unmatched: readonly Unmatched[];
  /** Whether no two would rather have each other; pinned mentees and closed groups stand outside. */
  readonly stable: boolean;
  readonly blockingPairs: readonly Pair[];
  /** Sum of scores (or of costs) of all pairs; of the ranks that mentees gave, where `coverage` has no scores. */
  readonly total?: number;
  /** Mentors whose group was closed since it stayed below its lower size. */
  readonly closed: readonly string[];
  readonly unmetWishes: readonly Wish[];
  readonly lottery: readonly LotteryNumber[];
  readonly proof: Proof;
}
