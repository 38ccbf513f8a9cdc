import type { Locale, Text } from "@nastavnik/core";
import { textOf } from "../result/texts.ts";

/** A rule or criterion that was left out, since the table has no columns to judge it by. */
export interface NotApplied {
  readonly code: string;
  readonly text?: Text | undefined;
  /** Headings of the columns that are missing, in both languages. */
  readonly missing: readonly Text[];
}

/** One line that says what was left out and for lack of what. */
export function notAppliedText({ code, text, missing }: NotApplied, locale: Locale): string {
  const columns = missing.map((heading) => `«${heading[locale]}»`).join(", ");
  const name = textOf(code, text)[locale];
  if (missing.length === 0) return { ru: `Не применялось: ${name}`, en: `Not applied: ${name}` }[locale];
  return {
    ru: `Не применялось: ${name} (нет столбцов ${columns})`,
    en: `Not applied: ${name} (no columns ${columns})`,
  }[locale];
}
