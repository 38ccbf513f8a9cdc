import type { Actor, Effect, Fact, Instance, InstanceRef, Reason } from "@nastavnik/core";
import type { Temporal } from "temporal-polyfill";
import type { CommandInput } from "./engine.ts";
import type { FailureEvent } from "../failure/failure-event.ts";

/** What an engine tells its listeners, by the name of the event. */
export interface EngineEvents {
  /** A fact was stored, of a commanded instance or of a companion. */
  readonly fact: { readonly fact: Fact; readonly instance: Instance };
  /** A command was refused: one from outside, a reaction or a timer. */
  readonly refusal: {
    readonly instance: InstanceRef;
    /** As it was given, but for the personal data that it brought. */
    readonly command: Pick<CommandInput, "id" | "type" | "payload" | "on" | "parent" | "paper">;
    readonly actor: Actor;
    readonly at: Temporal.Instant;
    readonly reasons: readonly Reason[];
  };
  /** A message to the outside was stored for delivery. */
  readonly effect: { readonly effect: Effect; readonly instance: InstanceRef; readonly at: Temporal.Instant };
  /** A reaction or a timer could not be carried out, or an effect not be delivered: it is tried again later, or was set aside. */
  readonly failure: FailureEvent;
}
