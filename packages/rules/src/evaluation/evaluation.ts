import type { Text } from "@nastavnik/core";
import type { PlannedIn } from "@nastavnik/core/monitoring";
import type { IndicatorRef, Verdict } from "../verdict/verdict.ts";
import type { Derivation } from "../derivation/derivation.ts";
import type { EvaluationInput } from "./evaluation-input.ts";

/** A verdict with everything that led to it; plain JSON, to be kept with the documents it judges. */
export interface Evaluation {
  readonly format: "nastavnik-evaluation-result/1";
  readonly title?: Text;
  /** `unplanned`: nothing was planned, so there is no verdict. */
  readonly verdict: Verdict["verdict"] | "unplanned";
  /** Indicators that deviate, with the document to revise. */
  readonly deviating: readonly IndicatorRef[];
  /** Planned indicators without a value. */
  readonly missing: readonly IndicatorRef[];
  /** Metrics whose facts planned indicators wait for. */
  readonly missingMetrics: readonly string[];
  /** Documents in which nothing can be compared. */
  readonly uncompared: readonly PlannedIn[];
  /** Metrics with a fact that no indicator reads. */
  readonly unusedFacts: readonly string[];
  /** Every indicator, by its identifier; those that nobody plans have no comparisons. */
  readonly derivations: readonly Derivation[];
  /** The whole input with the definitions of its profiles: `evaluate(basis)` gives this evaluation again. */
  readonly basis: EvaluationInput;
}
