import type { Locale, Text } from "@nastavnik/core";
import { dayText, type Worklist, type WorklistItem } from "@nastavnik/notifications";

const titles: Readonly<Record<keyof Worklist, Text>> = {
  overdue: { ru: "Просрочено", en: "Overdue" },
  today: { ru: "Сегодня", en: "Today" },
  week: { ru: "На этой неделе", en: "This week" },
  waiting: { ru: "Ждёт других", en: "Waiting for others" },
};
const words = {
  nothing: { ru: "Дел нет.", en: "Nothing to do." },
  missing: { ru: "не хватает", en: "missing" },
  who: { ru: "может", en: "may be given by" },
} as const satisfies Record<string, Text>;

function itemText(
  { step, due, label, title, reference, reason, clause, missing, way }: WorklistItem,
  locale: Locale,
): string {
  const basis = clause === undefined ? "" : ` (${clause})`;
  const lines = missing.map(({ text, clause: of, givenBy, notGiven }) => {
    const by =
      givenBy === undefined
        ? notGiven === undefined
          ? ""
          : ` → ${notGiven[locale]}`
        : ` → ${givenBy.command[locale]}; ${words.who[locale]}: ${givenBy.who.map((who) => who[locale]).join(", ")}`;
    return `      ${words.missing[locale]}: ${text[locale]}${of === undefined ? "" : ` (${of})`}${by}`;
  });
  const name = `${title[locale]} ${reference[locale]}`.trimEnd();
  // A step of a road map is known by its words in the plan, anything else by what is to be done.
  const [head, more] = step === undefined ? [`${label[locale]}: ${name}`, reason[locale]] : [reason[locale], name];
  const plan = way === undefined ? [] : [`      ${way[locale]}`];
  return [`  ${dayText(due, locale)}  ${head}`, `      ${more}${basis}`, ...lines, ...plan].join("\n");
}

/** A work list for a person to read. */
export function worklistText(list: Worklist, locale: Locale): string {
  const sections = (Object.keys(titles) as (keyof Worklist)[]).flatMap((name) => {
    const items = list[name];
    if (items.length === 0) return [];
    return [[`${titles[name][locale]}: ${items.length}`, ...items.map((item) => itemText(item, locale))].join("\n")];
  });
  return `${sections.length === 0 ? words.nothing[locale] : sections.join("\n\n")}\n`;
}
