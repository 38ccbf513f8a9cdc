import type { IndicatorFact, IndicatorPlan } from "@nastavnik/core";

/** An order of the organisation's head, by its number. */
export type IssuedOrder = {
  readonly kind: string;
  readonly date: string;
  readonly annexes: readonly string[];
  /** Units that an order of kind `approve-pairs` names. */
  readonly units: readonly string[];
};

/** Everything an organisation's programme has come to in its present cycle. */
export type ProgrammeContext = {
  readonly organisation: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly cycle: number;
  /** The instant at which the present cycle began; absent in the first. */
  readonly since?: string;
  readonly policies: {
    readonly off?: readonly string[] | undefined;
    readonly parameters?: Readonly<Record<string, string | number | boolean | undefined>> | undefined;
  };
  readonly orders: Readonly<Record<string, IssuedOrder>>;
  /** Date of adoption, by kind of document. */
  readonly documents: Readonly<Record<string, string>>;
  readonly forms: readonly string[];
  readonly coordinators: readonly string[];
  readonly curators: readonly string[];
  /** Who stands in for the curator, by unit. */
  readonly substitutes: Readonly<Record<string, string>>;
  /** When something was done, by what it was: needs monitoring, informing, steps without a command of their own … */
  readonly done: Readonly<Record<string, string>>;
  readonly indicators: readonly IndicatorPlan[];
  readonly indicatorFacts: Readonly<Record<string, IndicatorFact>>;
  readonly verdict?: "package" | "revise";
  readonly recommended: readonly string[];
};
