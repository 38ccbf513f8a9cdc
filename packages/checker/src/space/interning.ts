/** Things with a text that tells them apart, numbered in the order in which they were met. */
export class Interning<Thing> {
  readonly things: Thing[] = [];
  readonly #numbers = new Map<string, number>();

  /** The number of the thing; `make` is called where it is new. */
  number(key: string, make: () => Thing): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const made = this.things.push(make()) - 1;
    this.#numbers.set(key, made);
    return made;
  }

  at(number: number): Thing {
    return this.things[number] as Thing;
  }

  get size(): number {
    return this.things.length;
  }
}
