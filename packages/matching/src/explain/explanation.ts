import type { Text } from "@nastavnik/core";
import type { Contribution } from "../problem/scoring.ts";
import type { RuleHistogram } from "../result/unmatched-reason.ts";
import type { Obstacle } from "./obstacle.ts";

/** A hard rule and whether the pair meets it. */
export interface RuleOutcome {
  readonly code: string;
  readonly passed: boolean;
  readonly text: Text;
}

/** Another mentor for a mentee, and what stands in the way. */
export interface Alternative {
  readonly mentor: string;
  readonly topic?: string;
  readonly blockedBy: readonly Obstacle[];
}

/** Everything that is known about two people, whether they are a pair or not. */
export interface PairExplanation {
  readonly mentee: string;
  readonly mentor: string;
  readonly topic?: string;
  readonly isPaired: boolean;
  /** Paired by hand before anything was solved. */
  readonly isPinned: boolean;
  /** Sum of the contributions, where there is anything to score by. */
  readonly score?: number;
  readonly contributions: readonly Contribution[];
  /** All hard rules, evaluated one and all. */
  readonly rules: readonly RuleOutcome[];
  /**
   * Place of the mentor (of the topic) in the mentee's order, 1 is the most wanted, equals share a place; in one pool the
   * lottery tells equals apart. Absent if the pair is not acceptable.
   */
  readonly rankForMentee?: number;
  /** Place of the mentee in the mentor's order. */
  readonly rankForMentor?: number;
  /** Why they are not a pair; empty for a pair. */
  readonly obstacles: readonly Obstacle[];
  /** The three nearest other mentors for the mentee. */
  readonly alternatives: readonly Alternative[];
}

/** Why somebody has no mentor. */
export interface UnmatchedExplanation {
  readonly id: string;
  readonly reason: string;
  readonly text: Text;
  /** How many mentors each hard rule keeps this mentee from. */
  readonly rules: RuleHistogram;
  /** How many mentors pass all hard rules. */
  readonly acceptable: number;
  /** Free seats of all mentors for every mentee, the programme's coverage ratio; absent in one pool. */
  readonly seatsPerMentee?: number;
  readonly alternatives: readonly Alternative[];
}
