import { EventEmitter } from "eventemitter3";
import type { Write } from "../store/store.ts";
import type { EngineEvents } from "../engine/engine-events.ts";

/** Tells listeners of what was stored. */
export class Announcer {
  readonly #emitter = new EventEmitter();

  on<Event extends keyof EngineEvents>(event: Event, listener: (event: EngineEvents[Event]) => void): () => void {
    const guarded = (happened: EngineEvents[Event]): void => {
      try {
        listener(happened);
      } catch (error) {
        // The command is stored: nobody may take it for failed, and nobody may miss that the listener did.
        queueMicrotask(() => {
          throw error;
        });
      }
    };
    this.#emitter.on(event, guarded);
    return () => void this.#emitter.off(event, guarded);
  }

  facts(writes: readonly Write[]): void {
    for (const { fact, instance, outbox } of writes) {
      this.#tell("fact", { fact, instance });
      for (const item of outbox) {
        if (item.kind === "effect") this.#tell("effect", { effect: item.effect, instance: fact.instance, at: fact.at });
      }
    }
  }

  refusal(refusal: EngineEvents["refusal"]): void {
    this.#tell("refusal", refusal);
  }

  failure(failure: EngineEvents["failure"]): void {
    this.#tell("failure", failure);
  }

  #tell<Event extends keyof EngineEvents>(event: Event, happened: EngineEvents[Event]): void {
    this.#emitter.emit(event, happened);
  }
}
