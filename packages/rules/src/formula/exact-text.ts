import type { Fraction } from "fraction.js";

const places = 12;

/**
 * An exact value as text that `exactNumber` of the core reads back: a decimal if twelve places say it, else a fraction
 * such as `"200/3"`.
 */
export function exactText(value: Fraction): string {
  const scale = 10n ** BigInt(places);
  if (scale % value.d !== 0n) return value.toFraction();
  const digits = ((value.n * scale) / value.d).toString().padStart(places + 1, "0");
  const fractional = digits.slice(-places).replace(/0+$/, "");
  return `${value.lt(0) ? "-" : ""}${digits.slice(0, -places)}${fractional === "" ? "" : `.${fractional}`}`;
}
