import type { PeerLists } from "./peer-lists.ts";

/**
 * A stable partition of one pool into rings (Tan 1991): rings of one are alone, rings of two are pairs; in a longer ring
 * everyone prefers the next to the one before. A stable pairing exists if and only if no ring has an odd length of three
 * or more. Found by Irving's algorithm (1985), which sets such a ring aside instead of giving up.
 */
export function stablePartition(lists: PeerLists): readonly (readonly number[])[] {
  const table = new Table(lists);
  table.propose();
  const inRing = new Uint8Array(lists.length);
  const rings: number[][] = [];
  for (let start = 0; start < lists.length; start++) {
    while (!inRing[start] && table.size(start) > 1) {
      const rotation = table.rotationFrom(start);
      if (!table.isOdd(rotation)) {
        table.eliminate(rotation);
        continue;
      }
      const ring = table.ringFrom(rotation[0]!);
      for (const member of ring) inRing[member] = 1;
      rings.push(ring);
    }
  }
  for (const a of lists.keys()) {
    if (inRing[a]) continue;
    const b = table.first(a);
    if (b < 0) rings.push([a]);
    else if (a < b) rings.push([a, b]);
  }
  return rings.toSorted((left, right) => Math.min(...left) - Math.min(...right));
}

/** Lists from which pairs are struck out on both sides. */
class Table {
  readonly #lists: PeerLists;
  readonly #places: readonly ReadonlyMap<number, number>[];
  readonly #struck: readonly Uint8Array[];
  readonly #head: Int32Array;
  readonly #tail: Int32Array;
  readonly #left: Int32Array;

  constructor(lists: PeerLists) {
    this.#lists = lists;
    this.#places = lists.map((list) => new Map(list.map((b, place) => [b, place])));
    this.#struck = lists.map((list) => new Uint8Array(list.length));
    this.#head = new Int32Array(lists.length);
    this.#tail = Int32Array.from(lists, (list) => list.length - 1);
    this.#left = Int32Array.from(lists, (list) => list.length);
  }

  size(a: number): number {
    return this.#left[a]!;
  }

  first(a: number): number {
    if (this.#left[a] === 0) return -1;
    while (this.#struck[a]![this.#head[a]!]) this.#head[a]!++;
    return this.#lists[a]![this.#head[a]!]!;
  }

  #last(a: number): number {
    while (this.#struck[a]![this.#tail[a]!]) this.#tail[a]!--;
    return this.#lists[a]![this.#tail[a]!]!;
  }

  #second(a: number): number {
    this.first(a);
    let place = this.#head[a]! + 1;
    while (this.#struck[a]![place]) place++;
    return this.#lists[a]![place]!;
  }

  /** Strikes out whomever `a` likes less than `b`. */
  #cutAfter(a: number, b: number): void {
    while (this.#left[a]! > 0 && this.#last(a) !== b) this.#strike(a, this.#last(a));
  }

  #strike(a: number, b: number): void {
    this.#struck[a]![this.#places[a]!.get(b)!] = 1;
    this.#struck[b]![this.#places[b]!.get(a)!] = 1;
    this.#left[a]!--;
    this.#left[b]!--;
  }

  /** First phase: everybody asks down the list; who is asked keeps the best and strikes out the rest. */
  propose(): void {
    const holds = new Int32Array(this.#lists.length).fill(-1);
    for (const each of this.#lists.keys()) {
      let asking = each;
      while (asking >= 0 && this.#left[asking]! > 0) {
        const asked = this.first(asking);
        const refused = holds[asked]!;
        holds[asked] = asking;
        this.#cutAfter(asked, asking);
        asking = refused;
      }
    }
  }

  /** Second phase: the ring of `x` reached by going to the last in the list of one's second choice. */
  rotationFrom(start: number): number[] {
    const seenAt = new Map<number, number>();
    const path: number[] = [];
    let x = start;
    while (!seenAt.has(x)) {
      seenAt.set(x, path.length);
      path.push(x);
      x = this.#last(this.#second(x));
    }
    return path.slice(seenAt.get(x));
  }

  /**
   * Whether those who would ask are the same as those who would be asked: nobody could then move without a loss. There is
   * always an odd number of them, each with two left in the list.
   */
  isOdd(rotation: readonly number[]): boolean {
    const askers = new Set(rotation);
    return rotation.every((x) => this.#left[x] === 2 && askers.has(this.first(x)));
  }

  eliminate(rotation: readonly number[]): void {
    const seconds = rotation.map((x) => this.#second(x));
    for (const [place, x] of rotation.entries()) this.#cutAfter(seconds[place]!, x);
  }

  ringFrom(start: number): number[] {
    const ring = [start];
    for (let next = this.first(start); next !== start; next = this.first(next)) ring.push(next);
    return ring;
  }
}
