import { IntlMessageFormat } from "intl-messageformat";
import { type Locale, nearest, type Text } from "@nastavnik/core";
import { templateFields } from "./template-field.ts";

/** Of parts that are said as they are written. */
const literal = 0;

type Part = ReturnType<IntlMessageFormat["getAst"]>[number];

/** What is wrong with a text: a field that nobody fills, a number without all of its plural forms. */
export function lintTemplate(
  template: string,
  locale: Locale,
  fields: Readonly<Record<string, string>> = templateFields,
): readonly Text[] {
  let parts: readonly Part[];
  try {
    parts = new IntlMessageFormat(template, locale, undefined, { ignoreTag: true }).getAst();
  } catch {
    return [
      {
        ru: "ожидается текст в записи ICU, получено: текст, который не прочесть",
        en: "expected a text in ICU syntax, met one that cannot be read",
      },
    ];
  }
  const found: Text[] = [];
  visit(parts, locale, fields, found);
  return found;
}

function visit(parts: readonly Part[], locale: Locale, fields: Readonly<Record<string, string>>, found: Text[]): void {
  for (const part of parts) {
    if (!("value" in part) || (part.type as number) === literal) continue;
    const { value } = part;
    if (!Object.hasOwn(fields, value)) {
      const near = nearest(value, Object.keys(fields));
      found.push({
        ru: `ожидается поле текстов, получено: ${value}${near === undefined ? "" : `; похоже: ${near}`}`,
        en: `expected a field of texts, met ${value}${near === undefined ? "" : `; near: ${near}`}`,
      });
    }
    if (!("options" in part)) continue;
    const options = Object.keys(part.options);
    if ("pluralType" in part) {
      const wanted = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
      const missing = wanted.filter((category) => !options.includes(category));
      if (missing.length > 0)
        found.push({
          ru: `ожидаются формы числа ${wanted.join(", ")} для ${value}, не получены: ${missing.join(", ")}`,
          en: `expected the plural forms ${wanted.join(", ")} of ${value}, met none for ${missing.join(", ")}`,
        });
    }
    for (const { value: inner } of Object.values(part.options)) visit(inner, locale, fields, found);
  }
}
