import type { Text } from "@nastavnik/core";
import type { ExactNumber } from "@nastavnik/core/monitoring";
import type { ExpertScore } from "../sheet/experts-of.ts";

/** One condition of acceptance, met or not. */
export interface ReviewCondition {
  readonly text: Text;
  readonly met: boolean;
}

/** Outcome of an expert review, with all that it follows from. */
export interface ReviewOutcome {
  /**
   * `accepted` or `rejected` by the sheet's thresholds; `scored` by a sheet without any; `incomplete` while there are
   * fewer experts than it needs, whose sheets have no blanks.
   */
  readonly outcome: "accepted" | "rejected" | "scored" | "incomplete";
  readonly experts: readonly ExpertScore[];
  /** Sheets that do not count, and why. */
  readonly refused: readonly { readonly expert: string; readonly reason: Text }[];
  /** How many more experts are needed. */
  readonly expertsMissing: number;
  /** The experts' totals as one; absent while nobody reviewed. */
  readonly total?: string;
  /** Points of each criterion, aggregated; empty while nobody reviewed. */
  readonly criteria: readonly { readonly criterion: string; readonly points: ExactNumber }[];
  readonly conditions: readonly ReviewCondition[];
  /** What the total means by the bands of the sheet. */
  readonly band?: Text;
}
