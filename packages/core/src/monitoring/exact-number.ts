import { Fraction } from "fraction.js";
import * as z from "zod";
import { NastavnikError } from "../error/nastavnik-error.ts";
import { refusalText } from "../text/refusal-text.ts";

const exactText = /^[-+]?\d{1,40}(?:\.\d{1,40}|\/[1-9]\d{0,39})?$/;

const expected = {
  ru: "ожидается десятичное число, например 70 или «66.5», либо дробь, например «200/3»",
  en: 'expected a decimal such as 70 or "66.5", or a fraction such as "200/3"',
};

/**
 * A number that is compared exactly: a decimal as text or as a JSON number, or a fraction of the form `"200/3"` for a
 * share that no decimal can say. Text is never rounded; a JSON number means the decimal that it is written as.
 */
export const exactNumber = z
  .union([z.string().meta({ pattern: exactText.source }), z.number()])
  // What reckons with the number is not asked about one that is none.
  .refine((value) => exactText.test(String(value)), { ...refusalText(expected), abort: true });

/** A number as {@link exactNumber} takes it. */
export type ExactNumber = z.infer<typeof exactNumber>;

/** The exact value of `number`; throws `invalid-input` if it is no {@link exactNumber}. */
export function toFraction(number: ExactNumber): Fraction {
  const text = String(number);
  if (!exactText.test(text)) throw new NastavnikError("invalid-input", `${expected.en}, met ${text.slice(0, 80)}`);
  return new Fraction(text);
}
