import { NastavnikError, type Text } from "@nastavnik/core";

/** Throws `invalid-input` with a message in both languages: the place, what was expected, what was met. */
export function refuseInput(text: Text, options: ErrorOptions = {}): never {
  throw new NastavnikError("invalid-input", text.en, { ...options, text });
}
