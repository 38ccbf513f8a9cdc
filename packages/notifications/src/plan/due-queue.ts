import type { Temporal } from "temporal-polyfill";

interface Entry {
  readonly key: string;
  readonly at: bigint;
}

/** Keys with the instant at which each is to be looked at next: a heap, of which only what is due is touched. */
export class DueQueue {
  readonly #heap: Entry[] = [];
  /** The one entry of each key that counts; others in the heap are passed over. */
  readonly #current = new Map<string, bigint>();

  set(key: string, at: Temporal.Instant | undefined): void {
    if (at === undefined) {
      this.#current.delete(key);
      return;
    }
    const instant = at.epochNanoseconds;
    if (this.#current.get(key) === instant) return;
    this.#current.set(key, instant);
    this.#push({ key, at: instant });
  }

  /** The instant of the earliest key. */
  next(): bigint | undefined {
    this.#clear();
    return this.#heap[0]?.at;
  }

  /** Takes the earliest key that is due by then. */
  take(until: Temporal.Instant): string | undefined {
    this.#clear();
    const [first] = this.#heap;
    if (first === undefined || first.at > until.epochNanoseconds) return undefined;
    this.#current.delete(first.key);
    this.#pop();
    return first.key;
  }

  #clear(): void {
    for (let first = this.#heap[0]; first !== undefined; first = this.#heap[0]) {
      if (this.#current.get(first.key) === first.at) return;
      this.#pop();
    }
  }

  #push(entry: Entry): void {
    const heap = this.#heap;
    let index = heap.push(entry) - 1;
    while (index > 0) {
      const above = (index - 1) >> 1;
      if (isOrdered(heap[above] as Entry, entry)) break;
      heap[index] = heap[above] as Entry;
      index = above;
    }
    heap[index] = entry;
  }

  #pop(): void {
    const heap = this.#heap;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    let index = 0;
    for (;;) {
      let below = 2 * index + 1;
      if (below >= heap.length) break;
      if (below + 1 < heap.length && !isOrdered(heap[below] as Entry, heap[below + 1] as Entry)) below++;
      if (isOrdered(last, heap[below] as Entry)) break;
      heap[index] = heap[below] as Entry;
      index = below;
    }
    heap[index] = last;
  }
}

/** By instant, then by key, so that every process takes them in the same order. */
const isOrdered = (a: Entry, b: Entry): boolean => a.at < b.at || (a.at === b.at && a.key <= b.key);
