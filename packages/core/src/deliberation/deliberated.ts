import type { Temporal } from "temporal-polyfill";
import type { Effect } from "../decision/decision.ts";
import type { Reason } from "../decision/reason.ts";
import type { Fact } from "../fact/fact.ts";
import type { Instance } from "../instance/instance.ts";
import type { Text } from "../text/text.ts";
import type { TimerChanges } from "../timer/timer.ts";

/** One instance's part of what was decided: its fact, and the instance that the fact makes. */
export interface Step {
  readonly fact: Fact;
  readonly instance: Instance;
  readonly effects: readonly Effect[];
  readonly timers: TimerChanges;
  /** The people whose personal data are destroyed by it. */
  readonly forgotten: readonly string[];
}

/** What a command and all of its companions come to. The commanded instance's step is the first. */
export type Deliberated =
  | { readonly outcome: "accepted"; readonly at: Temporal.Instant; readonly steps: readonly [Step, ...Step[]] }
  | { readonly outcome: "refused"; readonly at: Temporal.Instant; readonly reasons: readonly Reason[] }
  | { readonly outcome: "ignored"; readonly at: Temporal.Instant; readonly text: Text };
