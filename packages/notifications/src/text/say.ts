import { type Locale, NastavnikError } from "@nastavnik/core";
import { IntlMessageFormat } from "intl-messageformat";
import { Temporal } from "temporal-polyfill";
import { type TemplateField, templateFields, type TemplateValues } from "./template-field.ts";

const formats = new Map<string, IntlMessageFormat>();

/**
 * Says a text with these values. Every field of the text is filled, or nothing is said.
 *
 * @throws NastavnikError `internal` for a value that is missing or is no value; the value is not told
 */
export function say(template: string, locale: Locale, values: TemplateValues): string {
  for (const field of Object.keys(templateFields) as TemplateField[]) {
    const value: unknown = values[field];
    if (typeof value === "string" || (typeof value === "number" && Number.isFinite(value))) continue;
    throw new NastavnikError("internal", `expected a value of ${field}, met none`);
  }
  return formatted(template, locale, values);
}

/** Says a text that has nothing but a number. */
export function sayCount(template: string, locale: Locale, count: number): string {
  return formatted(template, locale, { count });
}

function formatted(template: string, locale: Locale, values: Readonly<Record<string, string | number>>): string {
  const key = `${locale} ${template}`;
  let format = formats.get(key);
  if (format === undefined) {
    if (formats.size > 2000) formats.clear();
    formats.set(key, (format = new IntlMessageFormat(template, locale, undefined, { ignoreTag: true })));
  }
  return String(format.format<string>(values));
}

const dates = {
  ru: new Intl.DateTimeFormat("ru-RU", { dateStyle: "long", timeZone: "UTC" }),
  en: new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }),
};

/** A day in words that may stand anywhere in a sentence: «1 сентября 2025 года». */
export function dayText(day: Temporal.PlainDate, locale: Locale): string {
  const text = dates[locale].format(new Date(Date.UTC(day.year, day.month - 1, day.day)));
  // An abbreviation at the end of a sentence would bring a second full stop.
  return text.replace(/ г\.$/, " года");
}
