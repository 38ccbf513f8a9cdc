import type { InfoCardGap } from "./info-card.ts";
import type { PracticeLevel } from "./practice-level.ts";

/** What has come of a practice on one level. */
export interface LevelStanding {
  readonly recommended: boolean;
  /** Whether the level took the practice into its bank; absent while it has not decided. */
  readonly accepted?: boolean;
  /** Outcome of the level's own criteria, if it has any and they were applied. */
  readonly review?: "accepted" | "rejected" | "scored" | "incomplete";
}

/** What is known of a practice, as far as its way through the levels depends on it. */
export interface Practice {
  /** Verdict on the programme that it comes from. */
  readonly verdict: "package" | "revise" | "incomplete";
  /** Outcome of the school's expert review. */
  readonly review?: "accepted" | "rejected" | "scored" | "incomplete";
  /** Whether the expert review came before the description. */
  readonly describedAfterReview: boolean;
  /** Whether it is described by the form that the organisation approved. */
  readonly describedByForm: boolean;
  readonly cardGaps: readonly InfoCardGap[];
  readonly onSchoolSite: boolean;
  readonly levels: Readonly<Partial<Record<PracticeLevel, LevelStanding>>>;
}
