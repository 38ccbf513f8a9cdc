import type { Force, Locale } from "@nastavnik/core";
import type { ChartEvent } from "../chart/chart.ts";

/** What the force of a requirement is called. */
export const forceWords = {
  ru: { law: "закон", regulation: "Положение", integrity: "целостность данных" },
  en: { law: "law", regulation: "regulation", integrity: "integrity" },
} as const satisfies Readonly<Record<Locale, Readonly<Record<Force, string>>>>;

const byTime = { ru: "По сроку", en: "On time" } as const;

/** What happens, in short; what a deadline brings about is told apart. */
export function eventLabel({ kind, label }: ChartEvent, locale: Locale): string {
  return kind === "timer" ? `${byTime[locale]}: ${label[locale]}` : label[locale];
}

/** The condition of an event in square brackets, or why it changes nothing, or nothing. */
export function conditionLabel({ condition, ignored }: ChartEvent, locale: Locale): string {
  if (ignored !== undefined) return `[${ignored[locale]}]`;
  return condition === undefined ? "" : `[${condition.title[locale]}]`;
}

/** What happens, with every requirement and its clause: a line each. */
export function eventDetails(event: ChartEvent, locale: Locale): string {
  const { condition } = event;
  if (condition === undefined) return `${eventLabel(event, locale)} ${conditionLabel(event, locale)}`.trim();
  const lines = condition.requirements.map(
    (each) => `• ${each.title[locale]} (${each.clause}; ${forceWords[locale][each.force]})`,
  );
  return [`${eventLabel(event, locale)} [${condition.title[locale]}]`, ...lines].join("\n");
}
