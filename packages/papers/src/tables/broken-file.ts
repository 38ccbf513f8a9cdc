import { NastavnikError, type Text } from "@nastavnik/core";

/** The error of a file that is not what its name says. */
export function brokenFile(expected: Text, met: Text, cause?: unknown): NastavnikError {
  const text = {
    ru: `ожидается ${expected.ru}, встретилось: ${met.ru}`,
    en: `expected ${expected.en}, met ${met.en}`,
  };
  return new NastavnikError("invalid-input", text.en, { text, ...(cause !== undefined && { cause }) });
}
