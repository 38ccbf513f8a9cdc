import type { Locale, Text } from "@nastavnik/core";
import {
  type ExactNumber,
  formatFraction,
  type IndicatorUnit,
  notApplicable,
  unitText,
} from "@nastavnik/core/monitoring";
import { toFraction } from "@nastavnik/core/internals";
import type { DerivationInput } from "./derivation.ts";

const words = {
  yes: { ru: "да", en: "yes" },
  no: { ru: "нет", en: "no" },
  none: { ru: "нет факта", en: "no fact" },
  notApplicable: { ru: "неприменимо", en: "not applicable" },
} as const satisfies Record<string, Text>;

const shownNumbers = 12;

/** A number with its unit, as people read it. */
export function printedQuantity(value: ExactNumber, unit: IndicatorUnit | undefined, locale: Locale): string {
  if (value === notApplicable) return words.notApplicable[locale];
  const number = toFraction(value);
  const text = formatFraction(number, locale);
  return unit === undefined ? text : `${text} ${unitText(unit, number)[locale]}`;
}

/** The value of an input, as people read it: of a list, the first numbers. */
export function printedInput({ value, unit }: Pick<DerivationInput, "value" | "unit">, locale: Locale): string {
  if (value === undefined) return words.none[locale];
  if (typeof value === "boolean") return words[value ? "yes" : "no"][locale];
  if (typeof value !== "object") return printedQuantity(value, unit, locale);
  const shown = value.slice(0, shownNumbers).map((one) => formatFraction(toFraction(one), locale));
  const rest = value.length - shown.length;
  return `[${shown.join("; ")}${rest > 0 ? `; +${rest}` : ""}]`;
}
