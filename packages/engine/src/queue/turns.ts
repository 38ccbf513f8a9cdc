/** Runs tasks one after the other where they want the same things, and at once where they do not. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Runs the task when everybody who came before and wants one of these keys is done. */
  async run<T>(keys: Iterable<string>, task: () => Promise<T>): Promise<T> {
    // All at once, so that no two tasks wait for each other.
    const wanted = [...new Set(keys)];
    const before = wanted.map((key) => this.#last.get(key) ?? Promise.resolve());
    const result = Promise.all(before).then(task);
    const done = result.then(
      () => undefined,
      () => undefined,
    );
    for (const key of wanted) this.#last.set(key, done);
    void done.then(() => {
      for (const key of wanted) if (this.#last.get(key) === done) this.#last.delete(key);
    });
    return result;
  }
}
