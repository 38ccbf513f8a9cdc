import type { Fraction } from "fraction.js";
import type { Locale } from "../text/text.ts";

/** Longest decimal that is shown in full; a longer one is shown as a fraction with its approximation. */
const longest = 6;

function decimals(denominator: bigint): number | undefined {
  let places = 0;
  for (let power = 1n; places <= longest; power *= 10n, places += 1) if (power % denominator === 0n) return places;
  return undefined;
}

function decimalText(value: Fraction, places: number, point: string): string {
  const scaled = (value.n * 10n ** BigInt(places) * 2n + value.d) / (value.d * 2n);
  const digits = scaled.toString().padStart(places + 1, "0");
  const sign = value.lt(0) ? "−" : "";
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}${point}${digits.slice(-places)}`;
}

/**
 * An exact value as people read it: a decimal with at most six places (with a comma in Russian), or a fraction with two
 * places of its approximation, as in `200/3 ≈ 66,67`.
 */
export function formatFraction(value: Fraction, locale: Locale): string {
  const point = locale === "ru" ? "," : ".";
  const places = decimals(value.d);
  if (places !== undefined) return decimalText(value, places, point);
  return `${value.lt(0) ? "−" : ""}${value.n}/${value.d} ≈ ${decimalText(value, 2, point)}`;
}
