import { NastavnikError, type Text } from "@nastavnik/core";
import { mismatch } from "../problem/mismatch.ts";

/** The error for an identifier that the problem does not have. */
export function notFound(what: Text, id: string): NastavnikError {
  const text = mismatch("", { ru: `код ${what.ru}`, en: `the identifier of a ${what.en}` }, `«${id}»`);
  return new NastavnikError("not-found", text.en, { text });
}

/** The error for a question about somebody unmatched who is not. */
export function notUnmatched(id: string): NastavnikError {
  const text = mismatch("", { ru: "код того, кто остался без пары", en: "somebody unmatched" }, `«${id}»`);
  return new NastavnikError("invalid-input", text.en, { text });
}
