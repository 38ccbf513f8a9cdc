const times = Number(process.env["NASTAVNIK_RUNS"] ?? 1);

/**
 * How many problems a property draws: a tenth of the given number in the usual run, all of them with `NASTAVNIK_RUNS=10`, and
 * so on.
 */
export function runs(count: number): number {
  return Math.ceil((count / 10) * times);
}
