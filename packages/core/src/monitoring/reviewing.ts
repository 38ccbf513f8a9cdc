import type { JsonObject } from "../json/json.ts";
import type { Text } from "../text/text.ts";

/** What comes of an expert review by its sheet. */
export interface ReviewJudgement {
  /**
   * `accepted` or `rejected` by the thresholds of the sheet; `scored` by a sheet without any; `incomplete` while sheets
   * are missing or have blanks.
   */
  readonly outcome: "accepted" | "rejected" | "scored" | "incomplete";
  /** The experts' totals as one, an exact number as text; absent while nobody's sheet counts. */
  readonly total?: string;
  /** Identifiers of the experts whose sheets count. */
  readonly experts: readonly string[];
  /** What is missing, or stands against acceptance; also sheets that do not count, and why. */
  readonly remarks: readonly Text[];
}

/** One thing that is wrong with what was to be judged, and where it stands. */
export interface ReviewProblem {
  readonly text: Text;
  readonly path?: readonly PropertyKey[];
}

/** A judgement, or all that is wrong with what was to be judged. */
export type ReviewAnswer =
  | { readonly ok: true; readonly value: ReviewJudgement }
  | { readonly ok: false; readonly problems: readonly ReviewProblem[] };

/**
 * The one way in which expert reviews are judged. Core declares it; `expertReviewing` of `@nastavnik/rules` is it, and
 * says what the data are: the sheet, the authors, declared conflicts of interest, and what each expert answered.
 */
export interface Reviewing {
  judge(review: JsonObject): ReviewAnswer;
}
