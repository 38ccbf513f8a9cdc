import type { Locale, Text } from "@nastavnik/core";
import { levels, menteeCategories } from "@nastavnik/core/target-model";
import type { BankEntry } from "@nastavnik/rules/practice";

const banks: Readonly<Record<BankEntry["bank"], Text>> = {
  programmes: { ru: "Персонализированные программы", en: "Personalised programmes" },
  practices: { ru: "Практики", en: "Practices" },
};

const words = {
  nothing: { ru: "В банке такого нет.", en: "The bank has no such thing." },
  since: { ru: "с", en: "since" },
  version: { ru: "версия", en: "version" },
  organisation: { ru: "организация", en: "organisation" },
  for: { ru: "для", en: "for" },
  untitled: { ru: "без названия", en: "without a title" },
  more: { ru: "Показано", en: "Shown" },
  of: { ru: "из", en: "of" },
} as const satisfies Record<string, Text>;

const categories: Readonly<Record<string, Text>> = { ...menteeCategories.student, ...menteeCategories.teacher };

function titled(known: Readonly<Record<string, Text>>, id: string, locale: Locale): string {
  return (Object.hasOwn(known, id) ? known[id] : undefined)?.[locale] ?? id;
}

function entryText({ id, since, version, title, menteeCategories: of, organisation }: BankEntry, locale: Locale) {
  const whom = of.map((each) => titled(categories, each, locale)).join(", ");
  const where = [
    organisation === undefined ? undefined : `${words.organisation[locale]} ${organisation}`,
    version === undefined ? undefined : `${words.version[locale]} ${version}`,
    since === undefined ? undefined : `${words.since[locale]} ${since}`,
  ].filter((part) => part !== undefined);
  const what = title?.[locale] ?? words.untitled[locale];
  const lines = [
    `  ${what}`,
    ...(whom === "" ? [] : [`${words.for[locale]}: ${whom}`]),
    [...where, `№ ${id}`].join(", "),
  ];
  return lines.join("\n      ");
}

/** Entries of banks for a person to read, bank by bank and level by level. */
export function bankText(page: readonly BankEntry[], all: number, locale: Locale): string {
  if (page.length === 0) return `${words.nothing[locale]}\n`;
  const groups = new Map<string, BankEntry[]>();
  for (const entry of page) {
    const title = `${banks[entry.bank][locale]}, ${titled(levels, entry.level, locale)}`;
    groups.set(title, [...(groups.get(title) ?? []), entry]);
  }
  const sections = [...groups].map(([title, entries]) =>
    [`${title}: ${entries.length}`, ...entries.map((entry) => entryText(entry, locale))].join("\n"),
  );
  const rest = page.length < all ? [`${words.more[locale]} ${page.length} ${words.of[locale]} ${all}`] : [];
  return `${[...sections, ...rest].join("\n\n")}\n`;
}
