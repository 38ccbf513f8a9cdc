import { NastavnikError } from "@nastavnik/core";
import { Fraction } from "fraction.js";

/** Most digits of the common denominator of a sum. */
export const longestDenominator = 2000;

const limit = 10n ** BigInt(longestDenominator);

function gcd(a: bigint, b: bigint): bigint {
  let [left, right] = [a, b];
  while (right !== 0n) [left, right] = [right, left % right];
  return left;
}

/**
 * The exact sum, or nothing if the fractions have no common denominator of {@link longestDenominator} digits. Numbers of
 * one denominator are added first, so that a hundred thousand of them take no time.
 */
export function sumWithinLimit(values: readonly Fraction[]): Fraction | undefined {
  const numerators = new Map<bigint, bigint>();
  for (const { s, n, d } of values) numerators.set(d, (numerators.get(d) ?? 0n) + s * n);
  let common = 1n;
  for (const denominator of numerators.keys()) {
    common *= denominator / gcd(common, denominator);
    if (common >= limit) return undefined;
  }
  let sum = 0n;
  for (const [denominator, numerator] of numerators) sum += numerator * (common / denominator);
  return new Fraction(sum, common);
}

/**
 * The exact sum.
 *
 * @throws NastavnikError `invalid-input` when the fractions have no common denominator of {@link longestDenominator} digits
 */
export function exactSum(values: readonly Fraction[]): Fraction {
  const sum = sumWithinLimit(values);
  if (sum !== undefined) return sum;
  throw new NastavnikError(
    "invalid-input",
    `expected fractions with a common denominator of at most ${longestDenominator} digits, met a longer one`,
  );
}
