import type { Temporal } from "temporal-polyfill";
import type { Cause, Paper } from "../act/act.ts";
import type { Actor } from "../actor/actor.ts";
import type { JsonObject } from "../json/json.ts";

/** A wish to change one instance. Its `id` and `at` come from outside: the core reads no clock and draws no numbers. */
export interface Command<Type extends string = string, Payload extends JsonObject = JsonObject> {
  /** Idempotency key: the same identifier on the same instance gets the first answer again. */
  readonly id: string;
  readonly type: Type;
  readonly payload: Payload;
  readonly actor: Actor;
  /** When it is recorded. */
  readonly at: Temporal.Instant;
  /** The day on which it happened, such as `2025-09-01`, where it is recorded later. */
  readonly on?: string | undefined;
  /** The signed paper of another person that the actor records by this command. */
  readonly paper?: Paper | undefined;
  /** The people of whom it brings personal data. */
  readonly personalDataOf?: readonly string[] | undefined;
  /** It is entered afterwards, with others of an earlier time: nobody is told of it, see `enter` of the engine. */
  readonly entered?: true | undefined;
  /** The fact from which it follows, where the engine itself gives it. */
  readonly cause?: Cause | undefined;
}
