import { Fraction } from "fraction.js";
import type { ReviewSheet } from "./review-sheet.ts";

function median(ordered: readonly Fraction[]): Fraction {
  const middle = ordered.slice(Math.floor((ordered.length - 1) / 2), Math.floor(ordered.length / 2) + 1);
  return middle.reduce((sum, value) => sum.add(value), new Fraction(0)).div(middle.length);
}

/** Several experts' numbers as one, exactly; there has to be at least one. */
export function aggregate(values: readonly Fraction[], how: ReviewSheet["aggregation"]): Fraction {
  const ordered = values.toSorted((a, b) => a.compare(b));
  const sum = ordered.reduce((total, value) => total.add(value), new Fraction(0));
  switch (how) {
    case "sum":
      return sum;
    case "average":
      return sum.div(ordered.length);
    case "median":
      return median(ordered);
    case "lowest":
    default:
      return ordered[0] ?? sum;
  }
}
