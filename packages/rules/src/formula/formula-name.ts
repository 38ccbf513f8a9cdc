import { refusalText } from "@nastavnik/core";
import * as z from "zod";
import { formulaFunctions } from "./formula-functions.ts";

const pattern = /^[A-Za-z][A-Za-z0-9_]{0,63}$/;

/** Words that mean something else in CEL. */
const reserved: ReadonlySet<string> = new Set([
  ...formulaFunctions,
  ..."as break const continue else for function if import in let loop namespace package prototype return var".split(
    " ",
  ),
  ..."void while true false null exact number has bool bytes double dyn int list map null_type optional".split(" "),
  ..."string type uint cel google duration timestamp size".split(" "),
]);

/** Name that a formula can use: of a metric (`pairs_closed`) or of an indicator (`P3`). */
export const formulaName = z
  .string()
  .meta({ pattern: pattern.source })
  .refine(
    (name) => pattern.test(name) && !reserved.has(name),
    refusalText({
      ru: "ожидается имя для формул: латинская буква, затем до 63 латинских букв, цифр и «_», не служебное слово CEL",
      en: "expected a name for formulas: a Latin letter, then up to 63 Latin letters, digits and `_`, no word of CEL",
    }),
  );
