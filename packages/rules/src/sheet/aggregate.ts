import type { Fraction } from "fraction.js";
import { exactSum } from "../formula/exact-sum.ts";
import * as z from "zod";

/** How several experts' numbers become one; a trimmed average leaves out one of the highest and one of the lowest. */
export const aggregation = z.enum(["average", "trimmed-average", "median", "lowest", "sum"]);

/** A way as {@link aggregation} takes it. */
export type Aggregation = z.infer<typeof aggregation>;

const mean = (values: readonly Fraction[]): Fraction => exactSum(values).div(values.length);

/** Several experts' numbers as one, exactly; there has to be at least one. Of fewer than three none is left out. */
export function aggregate(values: readonly Fraction[], how: Aggregation): Fraction {
  const ordered = values.toSorted((a, b) => a.compare(b));
  switch (how) {
    case "sum":
      return exactSum(ordered);
    case "average":
      return mean(ordered);
    case "trimmed-average":
      return mean(ordered.length < 3 ? ordered : ordered.slice(1, -1));
    case "median":
      return mean(ordered.slice(Math.floor((ordered.length - 1) / 2), Math.floor(ordered.length / 2) + 1));
    case "lowest":
    default:
      return ordered[0] ?? exactSum([]);
  }
}
