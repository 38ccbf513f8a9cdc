/** What a task knows of the row that it stands in. */
export interface InRow {
  /** Whether somebody waits for it. */
  isAwaited(): boolean;
  /** Lets the next one begin before this one is done. */
  letOn(): void;
}

/** Runs tasks one after the other where they want the same things, and at once where they do not. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Runs the task when everybody who came before and wants one of these keys is done, or has let it on. */
  async run<T>(keys: Iterable<string>, task: (row: InRow) => Promise<T>): Promise<T> {
    // All at once, so that no two tasks wait for each other.
    const wanted = [...new Set(keys)];
    const before = wanted.flatMap((key) => this.#last.get(key) ?? []);
    let letOn = (): void => {};
    const done = new Promise<void>((resolve) => {
      letOn = resolve;
    });
    const isAwaited = (): boolean => wanted.some((key) => this.#last.get(key) !== done);
    for (const key of wanted) this.#last.set(key, done);
    try {
      await Promise.all(before);
      return await task({ isAwaited, letOn });
    } finally {
      letOn();
      for (const key of wanted) if (this.#last.get(key) === done) this.#last.delete(key);
    }
  }
}
