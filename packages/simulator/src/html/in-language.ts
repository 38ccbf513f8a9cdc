import type { Locale } from "@nastavnik/core";

const title: Readonly<Record<Locale, string>> = { ru: "Симулятор наставничества", en: "Mentoring simulator" };

/** The page in a language: what it shows follows from its `lang`. */
export function inLanguage(page: string, locale: Locale): string {
  return page
    .replace('<html lang="ru">', `<html lang="${locale}">`)
    .replace(`<title>${title.ru}</title>`, `<title>${title[locale]}</title>`);
}
