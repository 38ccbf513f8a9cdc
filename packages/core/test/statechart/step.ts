import type { StateValue } from "@nastavnik/core";
import type { Context } from "./vocabulary.ts";

/** All that a host can see of a step of a machine, whoever took it. */
export interface TakenStep {
  readonly value: StateValue;
  readonly context: Context;
  readonly isDone: boolean;
  /** In order, each with the context as it was then. */
  readonly effects: readonly { readonly type: string; readonly context: Context; readonly params: unknown }[];
  /** Milliseconds from now, by timer. */
  readonly timersSet: Readonly<Record<string, number>>;
  readonly timersCancelled: readonly string[];
}

/** `refused`: no transition is enabled. `no rest`: events raise events for ever. */
export type Step = TakenStep | "refused" | "no rest";
