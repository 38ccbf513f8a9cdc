import type { StoryStep } from "@nastavnik/simulation";

/** One thing that was done on the page: somebody's act, or waiting. */
export type Move =
  { readonly kind: "act"; readonly step: StoryStep } | { readonly kind: "wait"; readonly until: string };

/** A move with what was done before it. */
interface Node {
  readonly move: Move;
  readonly before: number | undefined;
}

/** A line of moves from the beginning to one after which nothing was done. */
export interface Line {
  readonly end: number | undefined;
  readonly length: number;
  /** Whether the present lies on it. */
  readonly isPresent: boolean;
}

/** Everything that was ever tried, as a tree: what is taken back stays as a line of its own that one can return to. */
export class Moves {
  readonly #nodes: Node[] = [];
  #present: number | undefined;

  /** Where the line of moves has come to; `undefined` at the beginning. */
  get present(): number | undefined {
    return this.#present;
  }

  /** Goes to a place that was reached before; `undefined` is the beginning. */
  goTo(place: number | undefined): void {
    if (place !== undefined && this.#nodes[place] === undefined) throw new RangeError("expected a place in the tree");
    this.#present = place;
  }

  add(move: Move): void {
    this.#present = this.#nodes.push({ move, before: this.#present }) - 1;
  }

  /** Takes the last move back. Answers whether there was one. */
  back(): boolean {
    if (this.#present === undefined) return false;
    this.#present = this.#nodes[this.#present]?.before;
    return true;
  }

  /** The moves that lead to a place, oldest first; to the present one unless told. */
  path(place: number | undefined = this.#present): readonly Move[] {
    return this.#way(place).map((each) => this.#nodes[each]?.move as Move);
  }

  /** Places in the order in which they were first gone to, the last of each line. */
  lines(): readonly Line[] {
    const inner = new Set(this.#nodes.map(({ before }) => before));
    const ends: (number | undefined)[] = [...this.#nodes.keys()].filter((place) => !inner.has(place));
    if (ends.length === 0) ends.push(undefined);
    const here = this.#present;
    return ends.map((end) => {
      const way = this.#way(end);
      return { end, length: way.length, isPresent: here === undefined ? ends.length === 1 : way.includes(here) };
    });
  }

  #way(place: number | undefined): readonly number[] {
    const way: number[] = [];
    for (let at = place; at !== undefined; at = this.#nodes[at]?.before) way.unshift(at);
    return way;
  }
}
