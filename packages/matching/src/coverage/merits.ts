/**
 * What serving each mentee is worth beside the score.
 *
 * Where serving comes before the score, the waiting priorities as levels 1, 2, 3 … in their own order: among answers that serve
 * equally many, the served with the greatest sum of priorities are also those with the greatest sum of levels (the sets of
 * people who can be served together form a matroid), and levels keep the sums small enough to be exact. Where the score comes
 * first that does not hold: there one mentee more outweighs any sum of priorities.
 */
export function merits(waiting: ArrayLike<number>, isByScore: boolean): Float64Array {
  const values = Array.from(waiting);
  if (isByScore) {
    const one = 1 + values.reduce((sum, value) => sum + value, 0);
    return Float64Array.from(values, (value) => one + value);
  }
  const levels = [...new Set(values)].toSorted((a, b) => a - b);
  const levelOf = new Map(levels.map((value, index) => [value, index + 1]));
  return Float64Array.from(values, (value) => levelOf.get(value)!);
}
