import { Fraction } from "fraction.js";
import { sumWithinLimit } from "./exact-sum.ts";

/** Thrown inside a formula to end its evaluation: the result is not applicable. Never leaves this folder. */
export class NotApplicableSignal extends Error {
  override readonly name = "NotApplicableSignal";
}

/** Thrown inside a formula to end its evaluation: a sum is longer than is of use. Never leaves this folder. */
export class TooLongSignal extends Error {
  override readonly name = "TooLongSignal";
}

/** A number inside a formula: an exact fraction, or a reference to an indicator that is not applicable. */
export class ExactValue {
  readonly #fraction: Fraction | undefined;

  constructor(fraction: Fraction | undefined) {
    this.#fraction = fraction;
  }

  /** The fraction; ends the evaluation if there is none. */
  get fraction(): Fraction {
    if (this.#fraction === undefined) throw new NotApplicableSignal();
    return this.#fraction;
  }
}

/** The quotient; a ratio with a denominator of zero is not applicable, never 0 and never the whole. */
export function quotient(part: ExactValue, whole: ExactValue): ExactValue {
  if (whole.fraction.n === 0n) throw new NotApplicableSignal();
  return new ExactValue(part.fraction.div(whole.fraction));
}

/** The sum; that of nothing is 0. */
export function sum(values: readonly ExactValue[]): ExactValue {
  const total = sumWithinLimit(values.map((value) => value.fraction));
  if (total === undefined) throw new TooLongSignal();
  return new ExactValue(total);
}

/** The arithmetic mean; that of nothing is not applicable. */
export function average(values: readonly ExactValue[]): ExactValue {
  if (values.length === 0) throw new NotApplicableSignal();
  return new ExactValue(sum(values).fraction.div(values.length));
}

/** Half away from zero to a number of decimal places (0 to 9). */
export function rounded(value: ExactValue, places: ExactValue): ExactValue {
  const { s, n, d } = value.fraction;
  const digits = places.fraction;
  const scale = 10n ** (digits.n > 9n ? 9n : digits.n);
  return new ExactValue(new Fraction(s * ((n * scale * 2n + d) / (d * 2n)), scale));
}
