import type { Text } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import { html, type Markup } from "../markup/html.ts";

/** A text in both languages; the page shows the one that is switched on. */
export function said({ ru, en }: Text): Markup {
  return ru === en ? html`${ru}` : html`<span lang="ru">${ru}</span><span lang="en">${en}</span>`;
}

const monthNames = {
  ru: ["янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"],
  en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
} as const;

const fullMonths = {
  ru: "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};

/** Short names of months as they stand alone. */
export function monthName(month: number): Text {
  return { ru: month === 5 ? "май" : (monthNames.ru[month - 1] ?? ""), en: monthNames.en[month - 1] ?? "" };
}

/** An ISO date as people write it: «20.10.2021», “20 Oct 2021”. */
export function dateText(iso: string): Text {
  const [year = "", month = "", day = ""] = iso.split("-");
  return { ru: `${day}.${month}.${year}`, en: `${Number(day)} ${monthNames.en[Number(month) - 1] ?? ""} ${year}` };
}

/** A date in both languages. */
export function date(iso: string | undefined): Markup {
  return iso === undefined ? html`—` : html`<time datetime="${iso}">${said(dateText(iso))}</time>`;
}

/** Two dates with a dash, or one where both are the same. */
export function dateRange(from: string, to: string): Markup {
  if (from === to) return date(from);
  const [a, b] = [dateText(from), dateText(to)];
  // The year is told once where it is one.
  const short = from.slice(0, 4) === to.slice(0, 4);
  return said({
    ru: `${short ? a.ru.slice(0, 5) : a.ru} – ${b.ru}`,
    en: `${short ? a.en.slice(0, -5) : a.en} – ${b.en}`,
  });
}

/** Planned days as people say them: whole months by their names, anything else by its dates. */
export function plannedDays(from: string, to: string): Markup {
  const end = Temporal.PlainDate.from(to);
  if (!from.endsWith("-01") || end.day !== end.daysInMonth) return dateRange(from, to);
  const begin = Temporal.PlainDate.from(from);
  const name = (locale: "ru" | "en", month: number): string =>
    (locale === "ru" ? fullMonths.ru : fullMonths.en)[month - 1] ?? "";
  const say = (locale: "ru" | "en"): string => {
    const last = `${name(locale, end.month)} ${end.year}`;
    if (begin.year !== end.year) return `${name(locale, begin.month)} ${begin.year} – ${last}`;
    return begin.month === end.month ? last : `${name(locale, begin.month)} – ${last}`;
  };
  return said({ ru: say("ru"), en: say("en") });
}

const plurals = { ru: new Intl.PluralRules("ru"), en: new Intl.PluralRules("en") };

/** Forms of a word after a number: «1 пара, 2 пары, 5 пар», “1 unit, 2 units”. */
export interface WordForms {
  readonly ru: readonly [one: string, few: string, many: string];
  readonly en: readonly [one: string, other: string];
}

/** A number with the right form of the word. */
export function counted(count: number, { ru, en }: WordForms): Text {
  const form = plurals.ru.select(count);
  return {
    ru: `${count} ${form === "one" ? ru[0] : form === "few" ? ru[1] : ru[2]}`,
    en: `${count} ${plurals.en.select(count) === "one" ? en[0] : en[1]}`,
  };
}

/** So many days: «2 дня», “2 days”. */
export function days(count: number): Text {
  return counted(count, { ru: ["день", "дня", "дней"], en: ["day", "days"] });
}
