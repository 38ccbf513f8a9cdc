import { refusalText } from "@nastavnik/core";
import * as z from "zod";

/** The most characters that an identifier from outside may have. */
const identifierLimit = 200;

// No store keeps NUL or half of a surrogate pair in a text.
const unstorable = /[\0\p{Surrogate}]/u;

/** Whatever names something towards the engine: an instance, a command, a person, a role. */
export const identifier = z
  .string()
  .min(1)
  .max(identifierLimit)
  .refine(
    (text) => !unstorable.test(text),
    refusalText({ ru: "ожидается текст из знаков Юникода без NUL", en: "expected Unicode characters without NUL" }),
  );
