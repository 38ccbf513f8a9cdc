import type { Locale } from "@nastavnik/core";
import { pathText, type Problem } from "@nastavnik/rules";
import type { LocatedDocument } from "./located-document.ts";

/** One thing wrong with a file, with its line, column and field. */
export function problemLine({ path, text, offset }: Problem, document: LocatedDocument, locale: Locale): string {
  const field = path.length === 0 ? "" : `${pathText(path)}: `;
  return `${document.place(path, offset)}: ${field}${text[locale]}`;
}
