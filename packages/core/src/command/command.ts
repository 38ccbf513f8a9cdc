import type { Temporal } from "temporal-polyfill";
import type { Actor } from "../actor/actor.ts";
import type { JsonObject } from "../json/json.ts";

/** A wish to change one instance. Its `id` and `at` come from outside: the core reads no clock and draws no numbers. */
export interface Command<Type extends string = string, Payload extends JsonObject = JsonObject> {
  /** Idempotency key: the same identifier on the same instance gets the first answer again. */
  readonly id: string;
  readonly type: Type;
  readonly payload: Payload;
  readonly actor: Actor;
  readonly at: Temporal.Instant;
}
