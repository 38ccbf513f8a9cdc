import type { Instance, InstanceRef } from "@nastavnik/core";
import { refKey } from "@nastavnik/core/internals";
import { Lru } from "../knowledge/lru.ts";

/** After so many turns in which nobody else had changed an instance it is taken for one's own again. */
const calmTurns = 8;

/** The instances that other processes change too: for these one takes turns instead of deciding in vain. */
export class Contention {
  readonly #turnsLeft = new Lru<number>(10_000);

  isHot(ref: InstanceRef): boolean {
    return this.#turnsLeft.get(refKey(ref)) !== undefined;
  }

  /** Others were faster with one of these. */
  lost(instances: Iterable<Instance>): void {
    for (const instance of instances) this.#turnsLeft.set(refKey(instance), calmTurns);
  }

  /** It was one's turn, and others had changed the instance since, or had not. */
  hadTurn(ref: InstanceRef, hasChanged: boolean): void {
    const left = hasChanged ? calmTurns : (this.#turnsLeft.get(refKey(ref)) ?? 0) - 1;
    if (left > 0) this.#turnsLeft.set(refKey(ref), left);
    else this.#turnsLeft.delete(refKey(ref));
  }
}
