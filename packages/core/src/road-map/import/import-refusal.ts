import { NastavnikError } from "../../error/nastavnik-error.ts";
import type { Text } from "../../text/text.ts";

/** The error of a file that holds no plan: what was expected, and what was met. */
export function importRefusal(expected: Text, met: Text): NastavnikError {
  return errorOf({
    ru: `ожидается ${expected.ru}, встретилось: ${met.ru}`,
    en: `expected ${expected.en}, met ${met.en}`,
  });
}

/** The error of a file in which several things are wrong, in one sentence. */
export function importFaults(faults: readonly Text[]): NastavnikError {
  return errorOf({ ru: faults.map(({ ru }) => ru).join("; "), en: faults.map(({ en }) => en).join("; ") });
}

function errorOf(text: Text): NastavnikError {
  return new NastavnikError("invalid-input", text.en, { text });
}
