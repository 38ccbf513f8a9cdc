import type { Temporal } from "temporal-polyfill";
import type { Cause, Paper } from "../act/act.ts";
import type { Actor } from "../actor/actor.ts";
import type { PersonalRecord } from "../command/personal-record.ts";
import type { InstanceRef } from "../instance/instance.ts";

/** A command on its way to a decision: its payload is not parsed yet, and nothing is known of the instance. */
export interface Task {
  readonly ref: InstanceRef;
  /** Parent of the instance, where the command creates it. */
  readonly parent?: string | undefined;
  readonly id: string;
  readonly type: string;
  readonly payload: unknown;
  readonly actor: Actor;
  /** When it is recorded, unless the instance has a later fact: then with that. */
  readonly at: Temporal.Instant;
  /** The day on which it happened, where it is recorded later. */
  readonly on?: string | undefined;
  /** The timer whose firing it is. */
  readonly firedTimer?: { readonly instance: InstanceRef; readonly id: string };
  /** The signed paper that the actor records. */
  readonly paper?: Paper | undefined;
  /** The people of whom it brings personal data. */
  readonly personalDataOf?: readonly string[] | undefined;
  readonly personalData?: readonly PersonalRecord[] | undefined;
  /** It is entered afterwards, or follows from what was. */
  readonly entered?: true | undefined;
  /** The fact from which it follows. */
  readonly cause?: Cause | undefined;
}
