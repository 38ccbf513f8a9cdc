import { chance } from "../../chance/chance.ts";

/** Draws one after another; what follows from one seed is always the same. */
export interface Dice {
  /** Whether something of this probability happens. */
  happens(probability: number): boolean;
  /** A whole number from 0 to `below - 1`. */
  below(below: number): number;
  /** One of the items. */
  pick<Item>(items: readonly Item[]): Item;
}

/** Dice with a seed, any whole number. */
export function dice(seed: number): Dice {
  const drawn = chance(seed);
  let throws = 0;
  return {
    happens: (probability) => drawn.happens(probability, throws++),
    below: (below) => drawn.whole({ from: 0, to: below - 1 }, throws++),
    pick: (items) => drawn.pick(items, throws++),
  };
}
