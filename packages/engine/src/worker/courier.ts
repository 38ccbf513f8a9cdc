import type { Engine } from "../engine/engine.ts";
import type { WorkerOptions } from "./worker.ts";

/** Delivers effects beside the rounds of a worker: a slow receiver holds up no timer. */
export class Courier {
  readonly #engine: Engine;
  readonly #options: Pick<WorkerOptions, "deliver" | "delivery" | "onError">;
  readonly #limit: number;
  readonly #onMore: () => void;
  #going: Promise<void> | undefined;
  #isStopped = false;
  /** How many effects were delivered. */
  delivered = 0;

  /** @param onMore - told when there is more to deliver */
  constructor(
    engine: Engine,
    options: Pick<WorkerOptions, "deliver" | "delivery" | "onError">,
    limit: number,
    onMore: () => void,
  ) {
    this.#engine = engine;
    this.#options = options;
    this.#limit = limit;
    this.#onMore = onMore;
  }

  /** Sets out, unless it is under way: then it goes once more afterwards. */
  go(): void {
    if (this.#going !== undefined || this.#isStopped || this.#options.deliver === undefined) return;
    this.#going = this.#round();
  }

  /** Resolves when what is under way has come to an end. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#going;
  }

  async #round(): Promise<void> {
    const { deliver, delivery, onError } = this.#options;
    if (deliver === undefined) return;
    let isMoreToDo = false;
    try {
      const { delivered, hasMore } = await this.#engine.deliver(deliver, { ...delivery, limit: this.#limit });
      this.delivered += delivered;
      isMoreToDo = hasMore || delivered > 0;
    } catch (error) {
      // The next round of the worker meets the same trouble, and pauses for it.
      onError?.(error);
    }
    this.#going = undefined;
    if (isMoreToDo) this.#onMore();
  }
}
