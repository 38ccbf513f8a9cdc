import type { Temporal } from "temporal-polyfill";
import type { JsonObject } from "../json/json.ts";
import type { Timer } from "../timer/timer.ts";

/** Names one instance of a workflow within a tenant. */
export interface InstanceRef {
  readonly workflow: string;
  readonly id: string;
}

/** State of a statechart: the name of the active state, or the active child of every active parent. */
export type StateValue = string | { readonly [state: string]: StateValue };

/** The present state of one instance: the fold of its facts. */
export interface Instance<Context extends JsonObject = JsonObject> extends InstanceRef {
  /** Identifier of the instance that this one belongs to, such as the programme of a participant. */
  readonly parent?: string;
  /** Version of the definition that the instance is pinned to. */
  readonly definitionVersion: number;
  /** Number of facts so far; 0 while the instance does not exist. */
  readonly version: number;
  readonly status: "absent" | "active" | "done";
  readonly value: StateValue;
  readonly context: Context;
  /** When the last of its facts was recorded. Not told of the members of a group. */
  readonly at?: Temporal.Instant;
  /** The timers that wait, the earliest first; absent if there are none. Not told of the members of a group. */
  readonly timers?: readonly Timer[];
}
