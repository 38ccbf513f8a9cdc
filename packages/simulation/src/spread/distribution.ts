/** Where the values of many runs lie. */
export interface Distribution {
  readonly least: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly most: number;
  readonly mean: number;
}

/** The value below which that share of the ascending values lies, between two of them where it falls between. */
function quantile(ascending: readonly number[], share: number): number {
  const place = (ascending.length - 1) * share;
  const [below, above] = [ascending[Math.floor(place)] ?? 0, ascending[Math.ceil(place)] ?? 0];
  return below + (above - below) * (place - Math.floor(place));
}

/** Quartiles and mean; `undefined` of no values. */
export function distribution(values: readonly number[]): Distribution | undefined {
  const ascending = values.toSorted((a, b) => a - b);
  const [least] = ascending;
  const most = ascending.at(-1);
  if (least === undefined || most === undefined) return undefined;
  return {
    least,
    lowerQuartile: quantile(ascending, 0.25),
    median: quantile(ascending, 0.5),
    upperQuartile: quantile(ascending, 0.75),
    most,
    mean: ascending.reduce((sum, value) => sum + value, 0) / ascending.length,
  };
}
