import type { JsonObject } from "../json/json.ts";
import type { Text } from "../text/text.ts";
import type { IndicatorFact } from "./indicator-fact.ts";
import type { ReviewProblem } from "./reviewing.ts";

/** One thing that an assessment has found missing or out of place. */
export interface AssessmentRemark {
  /** Stable code of what is found. */
  readonly code: string;
  readonly text: Text;
  /** Document and clause that it comes from. */
  readonly clause?: string;
  /** Identifier of the person, indicator or way that it is about. */
  readonly subject?: string;
}

/** What comes of what was to be assessed. */
export interface Assessment {
  /**
   * `counts` or `lacking` of a control or of ways of monitoring; `package`, `revise` or `incomplete` of results; `ranked`,
   * `unplaced` or `without-sheet` of a contest; `scored` of stimulus points.
   */
  readonly outcome: string;
  readonly remarks: readonly AssessmentRemark[];
  /** What was worked out besides, such as the places of a contest. */
  readonly found?: JsonObject;
}

/** An assessment, or all that is wrong with what was to be assessed. */
export type AssessmentAnswer =
  | { readonly ok: true; readonly value: Assessment }
  | { readonly ok: false; readonly problems: readonly ReviewProblem[] };

/**
 * The one way in which controls, ways of monitoring and results are assessed. Core declares it; `assessingByRules` of
 * `@nastavnik/rules` is it, and says what the data of each kind are.
 */
export interface Assessing {
  /**
   * @param kind - `control`, `covered-control`, `monitoring-ways`, `results`, `contest` or `stimulus`; of any other kind nothing
   * is known: `undefined`
   * @param counted - values that the engine has just counted; they stand in the place of what was entered of the same
   * indicators
   */
  assess(kind: string, data: JsonObject, counted?: readonly IndicatorFact[]): AssessmentAnswer | undefined;
}
