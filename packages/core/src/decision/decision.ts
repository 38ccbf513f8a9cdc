import type { Fact } from "../fact/fact.ts";
import type { Instance } from "../instance/instance.ts";
import type { JsonObject } from "../json/json.ts";
import type { Text } from "../text/text.ts";
import type { TimerChanges } from "../timer/timer.ts";
import type { Reason } from "./reason.ts";

/** Something to be told to the outside world, as data. */
export interface Effect {
  /** Deterministic: `workflow/instance/version/index`. */
  readonly id: string;
  readonly type: string;
  readonly data: JsonObject;
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
