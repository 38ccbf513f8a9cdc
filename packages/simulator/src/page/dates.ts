import type { Locale } from "@nastavnik/core";
import type { Temporal } from "temporal-polyfill";

const tag = { ru: "ru-RU", en: "en-GB" } as const;

/** A day as people write it. */
export function dayText(day: Temporal.PlainDate | Temporal.PlainDateTime, locale: Locale): string {
  return day.toLocaleString(tag[locale], { day: "numeric", month: "long", year: "numeric" });
}

/** A day with its weekday. */
export function weekdayText(day: Temporal.PlainDate, locale: Locale): string {
  return day.toLocaleString(tag[locale], { weekday: "long", day: "numeric", month: "long", year: "numeric" });
}

/** A moment, to the minute. */
export function momentText(moment: Temporal.PlainDateTime, locale: Locale): string {
  return moment.toLocaleString(tag[locale], {
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  });
}
