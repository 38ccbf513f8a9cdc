import { type EditionComparison, storyText } from "@nastavnik/checker";
import type { Locale } from "@nastavnik/core";

const words = {
  allowed: { ru: "Становится можно", en: "Becomes allowed" },
  different: { ru: "Приводит к другому", en: "Leads elsewhere" },
  forbidden: { ru: "Становится нельзя", en: "Becomes forbidden" },
} as const;

/** What becomes allowed and forbidden, each with its story. */
export function comparisonText(comparisons: readonly EditionComparison[], locale: Locale): string {
  const differences = comparisons.flatMap((each) => each.differences);
  const apart = comparisons.flatMap(({ findings }) => findings.map(({ text }) => text[locale]));
  const not = { ru: "Не сравнить, начало отклонено", en: "Not compared, the beginning is refused" };
  const lines = [...new Set(apart)].map((text) => `${not[locale]}: ${text}`);
  if (differences.length === 0) lines.push(locale === "ru" ? "Различий не найдено." : "No difference was found.");
  const told = differences.map(({ becomes, text, reasons, story }) => {
    const why = reasons.map((reason) => `  — ${reason.text[locale]}`);
    return [
      `${words[becomes][locale]}: ${text[locale]}`,
      ...why,
      storyText(story, locale).replaceAll(/^/gm, "    "),
    ].join("\n");
  });
  return [...told, ...lines].join("\n\n");
}
