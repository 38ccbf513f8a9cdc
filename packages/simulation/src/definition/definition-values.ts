import { refusalText } from "@nastavnik/core";
import * as z from "zod";

const idPattern = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;

/** Identifier of a part of a definition: it becomes a part of the identifiers of instances. */
export const definitionId = z
  .string()
  .meta({ pattern: idPattern.source })
  .refine(
    (text) => idPattern.test(text),
    refusalText({
      ru: "ожидается латинская буква, затем до 63 латинских букв, цифр и знаков «_», «-»",
      en: "expected a Latin letter, then up to 63 Latin letters, digits, `_` or `-`",
    }),
  );

/** A share of people, 0 to 1; it means that share of their number, rounded to whole people. */
export const share = z.number().min(0).max(1);

const ordered = {
  ...refusalText({ ru: "ожидается конец не меньше начала", en: "expected an end not below the beginning" }),
  path: ["to"],
};

/** From the least to the greatest whole number, both included; a single number stands for both. */
export function wholeRange(least: number, most: number) {
  const number = z.int().min(least).max(most);
  return z
    .union([number, z.strictObject({ from: number, to: number }).refine(({ from, to }) => from <= to, ordered)])
    .transform((range) => (typeof range === "number" ? { from: range, to: range } : range));
}
