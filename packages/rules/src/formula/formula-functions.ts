/** Functions that a formula may call. */
export const formulaFunctions: ReadonlySet<string> = new Set([
  "share",
  "sum",
  "average",
  "count",
  "min",
  "max",
  "abs",
  "round",
]);
