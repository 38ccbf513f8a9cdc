import { type EditionComparison, storyText } from "@nastavnik/checker";
import type { Locale } from "@nastavnik/core";

const words = {
  allowed: { ru: "Становится можно", en: "Becomes allowed" },
  forbidden: { ru: "Становится нельзя", en: "Becomes forbidden" },
} as const;

/** What becomes allowed and forbidden, each with its story. */
export function comparisonText(comparisons: readonly EditionComparison[], locale: Locale): string {
  const differences = comparisons.flatMap((each) => each.differences);
  if (differences.length === 0) {
    return locale === "ru" ? "Различий не найдено." : "No difference was found.";
  }
  return differences
    .map(({ becomes, text, reasons, story }) => {
      const why = reasons.map((reason) => `  — ${reason.text[locale]}`);
      return [
        `${words[becomes][locale]}: ${text[locale]}`,
        ...why,
        storyText(story, locale).replaceAll(/^/gm, "    "),
      ].join("\n");
    })
    .join("\n\n");
}
