import type { Temporal } from "temporal-polyfill";
import type { Fact } from "../fact/fact.ts";
import type { Instance } from "../instance/instance.ts";
import type { JsonObject } from "../json/json.ts";
import type { Text } from "../text/text.ts";
import type { Reason } from "./reason.ts";

/** Something to be told to the outside world, as data. */
export interface Effect {
  /** Deterministic: `workflow/instance/version/index`. */
  readonly id: string;
  readonly type: string;
  readonly data: JsonObject;
}

/** A moment at which the machine wants to be woken. */
export interface Timer {
  /** Identifier within the instance; also the type of the event that fires. */
  readonly id: string;
  readonly dueAt: Temporal.Instant;
}

/** Timers that a decision sets and cancels; cancellations come first. */
export interface TimerChanges {
  readonly set: readonly Timer[];
  readonly cancel: readonly string[];
}

/** The command is carried out. */
export interface Accepted {
  readonly outcome: "accepted";
  readonly instance: Instance;
  readonly fact: Fact;
  readonly effects: readonly Effect[];
  readonly timers: TimerChanges;
}

/** The command is not carried out, for all of these reasons. */
export interface Refused {
  readonly outcome: "refused";
  readonly reasons: readonly Reason[];
}

/** The definition says by name that this command changes nothing in this state. */
export interface Ignored {
  readonly outcome: "ignored";
  readonly text: Text;
}

/** Answer of the kernel to a command; always one of the three. */
export type Decision = Accepted | Refused | Ignored;
