/**
 * Waiting priorities as levels 1, 2, 3 … in their own order. Among answers that serve equally many, the served with the
 * greatest sum of priorities are also those with the greatest sum of levels (the sets of people who can be served together
 * form a matroid), and levels keep the sums small enough to be exact.
 */
export function waitingLevels(waiting: ArrayLike<number>): Float64Array {
  const values = [...new Set(Array.from(waiting))].toSorted((a, b) => a - b);
  const levelOf = new Map(values.map((value, index) => [value, index + 1]));
  return Float64Array.from(waiting, (value) => levelOf.get(value)!);
}
