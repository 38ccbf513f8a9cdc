/**
 * A map that forgets what was not used for long: it holds `limit` entries at most, and in any case the last half as many
 * that were used.
 */
export class Lru<Value> {
  // Two generations: to move an entry within one map leaves a hole in it each time, which costs more than the entry.
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();
  readonly #half: number;

  constructor(limit: number) {
    this.#half = limit / 2;
  }

  get(key: string): Value | undefined {
    const value = this.#young.get(key);
    if (value !== undefined) return value;
    const old = this.#old.get(key);
    if (old !== undefined) this.set(key, old);
    return old;
  }

  set(key: string, value: Value): void {
    if (this.#half === 0) return;
    this.#old.delete(key);
    this.#young.set(key, value);
    if (this.#young.size < this.#half) return;
    this.#old = this.#young;
    this.#young = new Map();
  }

  delete(key: string): void {
    this.#young.delete(key);
    this.#old.delete(key);
  }
}
