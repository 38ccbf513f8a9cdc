import type { Text } from "../text/text.ts";

/** Titles as one list, each in the quotation marks of its language; empty for none. */
export const quoted = (titles: readonly Text[]): Text => ({
  ru: titles.map(({ ru }) => `«${ru}»`).join(", "),
  en: titles.map(({ en }) => `“${en}”`).join(", "),
});
