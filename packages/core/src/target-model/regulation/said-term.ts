import type { JsonValue, Text } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";

const units = [
  ["years", "лет", "year(s)"],
  ["months", "месяцев", "month(s)"],
  ["weeks", "недель", "week(s)"],
  ["days", "дней", "day(s)"],
] as const;

function said(duration: string): Text {
  const parts = Temporal.Duration.from(duration);
  const present = units.filter(([unit]) => parts[unit] > 0);
  return {
    ru: present.map(([unit, ru]) => `${ru}: ${parts[unit]}`).join(", "),
    en: present.map(([unit, , en]) => `${parts[unit]} ${en}`).join(", "),
  };
}

/** A term as ISO 8601 durations, such as `P3M` to `P1Y`, in words. */
export function saidTerm(least: JsonValue | undefined, most: JsonValue | undefined): Text {
  const from = typeof least === "string" ? said(least) : undefined;
  const to = typeof most === "string" ? said(most) : undefined;
  return {
    ru: [from && `не менее (${from.ru})`, to && `не более (${to.ru})`].filter(Boolean).join(" и "),
    en: [from && `at least ${from.en}`, to && `at most ${to.en}`].filter(Boolean).join(" and "),
  };
}
