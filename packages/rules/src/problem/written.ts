import { writtenAs } from "@nastavnik/core";
import { exactNumber } from "@nastavnik/core/monitoring";
import * as z from "zod";

const decimalComma = writtenAs(/^[-+]?\d{1,40},\d{1,40}$/, {
  ru: "ожидается десятичное число с запятой, например 66,5",
  en: "expected a decimal with a comma, such as 66,5",
})
  .transform((text) => text.replace(",", "."))
  .describe("A decimal with a comma, as schools write it");

/** A number as {@link exactNumber} takes it, or a decimal with a comma. */
export const writtenNumber = z.union([exactNumber, decimalComma]);

const words = { да: true, нет: false, yes: true, no: false } as const;

/** Yes or no in words, in either language. */
export const writtenYesNo = z
  .enum(Object.keys(words) as [keyof typeof words, ...(keyof typeof words)[]])
  .transform((word) => words[word]);
