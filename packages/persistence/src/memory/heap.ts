/** Something that lies in a {@link Heap}; it is told where, so that it can be taken out. */
export interface HeapEntry {
  /** Place in the heap; -1 outside. */
  place: number;
}

/** A binary heap: the least entry first; adding and removing cost the logarithm of its size. */
export class Heap<Entry extends HeapEntry> {
  readonly #entries: Entry[] = [];
  readonly #compare: (a: Entry, b: Entry) => number;

  constructor(compare: (a: Entry, b: Entry) => number) {
    this.#compare = compare;
  }

  get first(): Entry | undefined {
    return this.#entries[0];
  }

  add(entry: Entry): void {
    this.#put(entry, this.#entries.length);
    this.#rise(entry);
  }

  remove(entry: Entry): void {
    const { place } = entry;
    if (place < 0) return;
    entry.place = -1;
    const last = this.#entries.pop();
    if (last === undefined || last === entry) return;
    this.#put(last, place);
    this.#rise(last);
    this.#sink(last);
  }

  /** Up to `limit` entries, the least first, as long as `test` holds for them. */
  leading(limit: number, test: (entry: Entry) => boolean): readonly Entry[] {
    const found: Entry[] = [];
    for (let { first } = this; first !== undefined && found.length < limit && test(first); first = this.first) {
      found.push(first);
      this.remove(first);
    }
    for (const entry of found) this.add(entry);
    return found;
  }

  #put(entry: Entry, place: number): void {
    this.#entries[place] = entry;
    entry.place = place;
  }

  #rise(entry: Entry): void {
    while (entry.place > 0) {
      const { place } = entry;
      const above = this.#entries[(place - 1) >> 1] as Entry;
      if (this.#compare(above, entry) <= 0) return;
      this.#put(entry, above.place);
      this.#put(above, place);
    }
  }

  #sink(entry: Entry): void {
    for (;;) {
      const { place } = entry;
      const [left, right] = [this.#entries[2 * place + 1], this.#entries[2 * place + 2]];
      const below = left !== undefined && right !== undefined && this.#compare(right, left) < 0 ? right : left;
      if (below === undefined || this.#compare(entry, below) <= 0) return;
      this.#put(entry, below.place);
      this.#put(below, place);
    }
  }
}
