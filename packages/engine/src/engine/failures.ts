import { isNastavnikError } from "@nastavnik/core";

/**
 * Whether trying again cannot help: the definitions that this process has cannot deal with it. Anything else, such as a
 * store that cannot be reached, may pass.
 */
function isLasting(error: unknown): boolean {
  return (["internal", "unsupported", "not-found"] as const).some((code) => isNastavnikError(error, code));
}

/**
 * Messages and timers that could not be carried out. One that never can be must not hold up the others for ever; it is
 * passed over, stays where it is, and its error is thrown when the others are done.
 */
export class Failures {
  readonly #errors = new Map<string, unknown>();

  get size(): number {
    return this.#errors.size;
  }

  has(key: string): boolean {
    return this.#errors.has(key);
  }

  /** Does the work; throws at once what may pass, since what comes next must not overtake it. */
  async guard(key: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!isLasting(error)) throw error;
      this.#errors.set(key, error);
    }
  }

  rethrow(): void {
    for (const error of this.#errors.values()) throw error;
  }
}
