import type { Locale, Possibility, Text } from "@nastavnik/core";

const sections: readonly (readonly [Possibility["verdict"], Text])[] = [
  ["met", { ru: "Можно", en: "Can be given" }],
  ["unknown", { ru: "Можно, смотря что указать", en: "Can be given, depending on what is filled in" }],
  ["unmet", { ru: "Нельзя", en: "Cannot be given" }],
];

function lines({ command, label, unmet, conditions }: Possibility, locale: Locale): readonly string[] {
  return [
    `  ${label[locale]} (${command})`,
    ...unmet.map(({ text, clause }) => `      ${text[locale]}${clause === undefined ? "" : ` (${clause})`}`),
    ...conditions.map((text) => `      ? ${text[locale]}`),
  ];
}

/** What somebody can do with an instance, and for the rest, why not. */
export function toldPossibilities(possibilities: readonly Possibility[], locale: Locale): string {
  return sections
    .flatMap(([verdict, title]) => {
      const of = possibilities.filter((each) => each.verdict === verdict);
      return of.length === 0 ? [] : [[`${title[locale]}:`, ...of.flatMap((each) => lines(each, locale))].join("\n")];
    })
    .join("\n\n");
}
