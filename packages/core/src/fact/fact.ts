import type { Temporal } from "temporal-polyfill";
import type { Act, Cause } from "../act/act.ts";
import type { Actor } from "../actor/actor.ts";
import type { InstanceRef, StateValue } from "../instance/instance.ts";
import type { JsonObject } from "../json/json.ts";
import type { TimerChanges } from "../timer/timer.ts";
import type { Change } from "./change.ts";

/** The law and the regulation that a fact was decided by. */
export interface DecidedBy {
  readonly law: string;
  readonly regulation: string;
}

/**
 * What happened, and is stored for ever: an accepted command with all that it changed. The state of an instance is the
 * fold of its facts; no guard runs again when it is rebuilt. A fact holds identifiers, never personal data.
 */
export interface Fact {
  readonly instance: InstanceRef;
  readonly parent?: string;
  /** Version of the instance after the fact: 1, 2, 3 … */
  readonly version: number;
  readonly definitionVersion: number;
  readonly command: { readonly id: string; readonly type: string; readonly payload: JsonObject };
  readonly actor: Actor;
  /** Whose act it was; absent in facts of before this was told. */
  readonly act?: Act;
  /** The fact from which it follows, where the engine itself gave the command for another instance's sake. */
  readonly cause?: Cause;
  /** When it was recorded; never earlier than the fact before it. */
  readonly at: Temporal.Instant;
  /** The day on which it happened, such as `2025-09-01`, where the command says another than that of its recording. */
  readonly on?: string;
  /** It was entered afterwards, with others of an earlier time: nobody was told of it when it was recorded. */
  readonly entered?: true;
  /** Of a timer that fired: when it was due, however much later it is recorded. */
  readonly due?: Temporal.Instant;
  /** Of a timer that fired: no way was open to it, and nothing but its waiting has come to an end. */
  readonly isIdle?: true;
  /** Timers that were set, and those that wait no longer; absent if there were none. */
  readonly timers?: TimerChanges;
  /** Absent in the first fact of an instance. */
  readonly from?: StateValue;
  readonly to: StateValue;
  readonly status: "active" | "done";
  readonly changes: readonly Change[];
  /**
   * By what it was decided: law as it was in force on that day, and an edition of the organisation's regulation, as
   * `id@edition#hash`. Absent where no regulation governs, and in facts of before this was told.
   */
  readonly by?: DecidedBy;
  /** Clauses of the requirements that were met. */
  readonly clauses: readonly string[];
}
