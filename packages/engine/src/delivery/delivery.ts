import type { Effect, InstanceRef } from "@nastavnik/core";
import type { Temporal } from "temporal-polyfill";

/** An effect that is handed to whoever brings it to the outside. */
export interface Delivery {
  /** The effect with its deterministic id: the same at every try, and of no other effect. */
  readonly effect: Effect;
  /** The instance whose fact asked for it. */
  readonly source: InstanceRef;
  /** Instant of that fact. */
  readonly at: Temporal.Instant;
  /** Which try it is: 1, 2, 3 …; also of tries that a killed process has left without a word. */
  readonly attempt: number;
  /** Aborted when the time for this try is over; what comes later is not waited for. */
  readonly signal: AbortSignal;
}

/** What became of a try to deliver an effect. */
export type DeliveryOutcome =
  /** It is done, and never comes again. The same as answering nothing. */
  | { readonly outcome: "delivered" }
  /** It is to be tried again, after a while by the store's clock; a growing one unless told. */
  | {
      readonly outcome: "later";
      /** Why, as a code: letters, digits and hyphens, never a text from elsewhere. */
      readonly code: string;
      readonly after?: Temporal.Duration;
      /** Whether it counts as a try, of which there are eight unless `tries` says otherwise; `true` unless told. */
      readonly counts?: boolean;
      /** How many tries there are before it is set aside. */
      readonly tries?: number;
    }
  /** No try can succeed: it is set aside for an operator. */
  | { readonly outcome: "never"; readonly code: string };

/**
 * Brings an effect to the outside. It is called at least once for each effect, and again where the process was killed
 * before its answer was stored: what must not happen twice, it tells apart by the effect's id. For one instance it is
 * called in the order of its facts, one after the other; for different ones at once.
 *
 * What it throws is a try that failed, and comes again after a growing pause; nothing of its text is stored.
 */
export type EffectHandler = (delivery: Delivery) => Promise<DeliveryOutcome | undefined | void>;
