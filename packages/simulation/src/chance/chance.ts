/** Draws that depend on nothing but the seed and a key: the same key draws the same, whatever was drawn before. */
export interface Chance {
  /** A number in [0, 1). */
  draw(...key: readonly (string | number)[]): number;
  /** Whether something of this probability happens. */
  happens(probability: number, ...key: readonly (string | number)[]): boolean;
  /** A whole number from the least to the greatest, both included. */
  whole(range: { readonly from: number; readonly to: number }, ...key: readonly (string | number)[]): number;
  /** One of the items; throws a `RangeError` when there is none. */
  pick<Item>(items: readonly Item[], ...key: readonly (string | number)[]): Item;
  /** The items in a drawn order. */
  shuffle<Item>(items: readonly Item[], ...key: readonly (string | number)[]): readonly Item[];
  /** That share of the items, rounded to whole ones, in their own order. */
  chosen<Item>(items: readonly Item[], share: number, ...key: readonly (string | number)[]): readonly Item[];
  /** The same draws under longer keys: what is drawn by `key` here is drawn by `prefix` and `key` there. */
  within(...prefix: readonly (string | number)[]): Chance;
}

/** A 32-bit hash of a text (FNV-1a) with a final mix, so that similar keys draw unrelated numbers. */
function hash(text: string, basis: number): number {
  let h = basis >>> 0;
  for (let index = 0; index < text.length; index++) h = Math.imul(h ^ text.charCodeAt(index), 0x01000193) >>> 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b) >>> 0;
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35) >>> 0;
  return (h ^ (h >>> 16)) >>> 0;
}

/** Chance with a seed, any whole number. */
export function chance(seed: number): Chance {
  return chanceWithin(seed, []);
}

function chanceWithin(seed: number, prefix: readonly (string | number)[]): Chance {
  const draw = (...key: readonly (string | number)[]): number => {
    const text = `${seed}\u0000${[...prefix, ...key].join("\u0000")}`;
    return (hash(text, 0x811c9dc5) * 2 ** 21 + (hash(text, 0x9e3779b9) >>> 11)) / 2 ** 53;
  };
  const shuffle = <Item>(items: readonly Item[], ...key: readonly (string | number)[]): readonly Item[] =>
    items
      .map((item, index) => ({ item, at: draw(...key, "shuffle", index) }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ item }) => item);
  return {
    draw,
    shuffle,
    happens: (probability, ...key) => draw(...key) < probability,
    whole: ({ from, to }, ...key) => from + Math.floor(draw(...key) * (to - from + 1)),
    pick(items, ...key) {
      const item = items[Math.floor(draw(...key) * items.length)];
      if (item === undefined) throw new RangeError("expected at least one item to pick from");
      return item;
    },
    chosen(items, share, ...key) {
      const picked = new Set(
        shuffle(
          items.map((_, index) => index),
          ...key,
        ).slice(0, Math.round(items.length * share)),
      );
      return items.filter((_, index) => picked.has(index));
    },
    within: (...more) => chanceWithin(seed, [...prefix, ...more]),
  };
}
