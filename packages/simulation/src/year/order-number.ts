import type { YearRun } from "./year-run.ts";

/** The number of an order in the present cycle: numbers of later cycles say which, so that none is taken twice. */
export function orderNumber(run: YearRun, number: number): string {
  const cycle = run.cycle().number;
  return cycle === 1 ? `${number}-Н` : `${number}-Н/${cycle}`;
}
