import type { Text } from "@nastavnik/core";
import { counted, type WordForms } from "../bilingual.ts";
import type { Page } from "../page.ts";
import { countOf } from "./count-of.ts";

const words = {
  mentees: { ru: ["наставляемый", "наставляемых", "наставляемых"], en: ["mentee", "mentees"] },
  people: { ru: ["человек", "человека", "человек"], en: ["person", "people"] },
  times: { ru: ["раз", "раза", "раз"], en: ["time", "times"] },
} as const satisfies Record<string, WordForms>;

/** Sentences that say what a head should know first. */
export function observations({ report }: Page): readonly Text[] {
  const { funnel, people, refusals, units, totals } = report;
  const found: Text[] = [];
  const registry = countOf(funnel.mentees, "in-registry");
  const paired = countOf(funnel.mentees, "paired");
  const closed = countOf(funnel.mentees, "closed");
  if (registry > 0) {
    found.push({
      ru: `Наставляемых вошло в базу: ${registry}; нашли наставника: ${paired}; завершили работу в паре или группе: ${closed}.`,
      en: `Mentees in the registry: ${registry}; found a mentor: ${paired}; completed the work in a unit: ${closed}.`,
    });
  }
  const { unpaired, left } = people;
  if (unpaired.length > 0) {
    const supported = unpaired.filter(({ isSupported }) => isSupported).length;
    found.push({
      ru: `Без пары к дате отчёта: ${counted(unpaired.length, words.mentees).ru}, из них на сопровождении ${supported}.`,
      en: `Without a unit at the date of the report: ${counted(unpaired.length, words.mentees).en}, of whom ${supported} supported.`,
    });
  }
  if (left.length > 0) {
    const before = left.filter(({ wasPaired }) => !wasPaired).length;
    found.push({
      ru: `Выбыли или отказались: ${counted(left.length, words.people).ru}, из них до утверждения пары ${before}.`,
      en: `Left or declined: ${counted(left.length, words.people).en}, of whom ${before} before a unit was approved.`,
    });
  }
  const changed = units.filter(({ mentors }) => mentors.length > 1).length;
  const broken = units.filter(({ state }) => state === "dissolved" || state === "declined").length;
  if (changed + broken > 0) {
    found.push({
      ru: `Пар и групп, сменивших наставника: ${changed}; не состоявшихся или расформированных: ${broken}.`,
      en: `Units that changed the mentor: ${changed}; that did not come about or were dissolved: ${broken}.`,
    });
  }
  if (totals.reminders > 0) {
    found.push({
      ru: `Сработало напоминаний и сроков: ${totals.reminders}.`,
      en: `Reminders and deadlines that came up: ${totals.reminders}.`,
    });
  }
  const [first] = refusals.reasons;
  if (first !== undefined) {
    const isOvercome = first.overcome === first.attempts;
    const later = {
      ru: isOvercome ? "все попытки потом удались" : `потом удались ${first.overcome} из ${first.attempts} попыток`,
      en: isOvercome
        ? "every attempt succeeded later"
        : `${first.overcome} of ${first.attempts} attempts succeeded later`,
    };
    found.push({
      ru: `Чаще всего не выполнялось условие «${first.title.ru}»: ${counted(first.count, words.times).ru}; ${later.ru}.`,
      en: `The condition most often unmet was “${first.title.en}”: ${counted(first.count, words.times).en}; ${later.en}.`,
    });
  }
  return found;
}
