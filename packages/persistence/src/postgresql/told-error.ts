import { NastavnikError, type NastavnikErrorCode, type Text } from "@nastavnik/core";

/** An error for whoever runs the store: what is wrong, and what to do, in both languages. */
export function toldError(code: NastavnikErrorCode, text: Text): NastavnikError {
  return new NastavnikError(code, text.en, { text });
}
