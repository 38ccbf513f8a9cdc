import type { Text } from "@nastavnik/core";
import type { ExactNumber, IndicatorDirection, IndicatorUnit, PlannedIn } from "@nastavnik/core/monitoring";
import type { Correspondence } from "../verdict/compare.ts";

/** A value that a formula read, and where it comes from. */
export interface DerivationInput {
  readonly name: string;
  readonly title: Text;
  readonly unit?: IndicatorUnit;
  /** Absent while the fact is missing. */
  readonly value?: ExactNumber | boolean | readonly ExactNumber[];
  /** `indicator` for the value of another indicator, which has a derivation of its own. */
  readonly source: "history" | "entered" | "indicator";
  readonly evidence?: string;
  /** Day on which it was measured, an ISO 8601 date; absent while the fact is missing. */
  readonly measuredOn?: string;
}

/** The value of an indicator next to one plan of it. */
export interface PlanComparison {
  readonly document: PlannedIn;
  readonly direction: IndicatorDirection;
  readonly planned: ExactNumber;
  readonly tolerance?: ExactNumber;
  readonly corresponds: Correspondence;
  readonly text: Text;
  readonly clause?: string;
}

/** How the value of one indicator came about, complete enough to compute it again by hand. */
export interface Derivation {
  readonly indicator: string;
  readonly title: Text;
  readonly unit: IndicatorUnit;
  readonly clause?: string;
  readonly formula: string;
  readonly inputs: readonly DerivationInput[];
  /** An exact number as text, or `not-applicable`; absent while an input is missing. */
  readonly value?: string;
  /** The latest day on which an input was measured, an ISO 8601 date. */
  readonly measuredOn: string;
  /** Names of metrics without a fact, also those that other indicators read for this one. */
  readonly missing: readonly string[];
  /** Empty for an indicator that no document plans. */
  readonly comparisons: readonly PlanComparison[];
}
