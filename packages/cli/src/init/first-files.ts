import type { Locale, RegulationEdition } from "@nastavnik/core";
import { regulationFormat } from "@nastavnik/core/regulation";
import { sampleYearInput, schoolYearYaml } from "@nastavnik/simulation";
import { stringify } from "yaml";

/** A file to begin with, and what it is. */
export interface FirstFile {
  readonly name: string;
  readonly content: string;
}

const comments = {
  regulation: {
    ru: `# Положение вашей организации. Всё, чего здесь нет, взято из основы (extends); пишется только отличие.
# Показать всё, что выбрано: nastavnik regulation show ./regulation.yaml
# Что стало иначе, чем в основе: nastavnik regulation diff %1 ./regulation.yaml
# Когда положение принято, укажите adopted, а у каждого раздела — clause, пункт вашего документа.
`,
    en: `# The regulation of your organisation. What is not here comes from the one it extends; write only what differs.
# Show all that it chooses: nastavnik regulation show ./regulation.yaml
# What differs from the one it extends: nastavnik regulation diff %1 ./regulation.yaml
# Once it is adopted, tell by whom (adopted), and give each section a clause: the paragraph of your document.
`,
  },
  year: {
    ru: `# Учебный год с придуманными людьми: впишите свои числа. Дорожную карту из таблицы читает
# nastavnik roadmap import <файл> --write-year year.yaml
`,
    en: `# A school year with invented people: put your own numbers in. A road map is read from a table by
# nastavnik roadmap import <file> --write-year year.yaml
`,
  },
  story: {
    ru: `# История: кто, что, когда и с каким ответом. Разыграть: nastavnik story story.yaml
`,
    en: `# A story: who, what, when, and with what answer. Play it: nastavnik story story.yaml
`,
  },
} as const;

function regulationFile({ id, edition, title }: RegulationEdition, locale: Locale): string {
  const own = { ru: `Своё положение: ${title.ru}`, en: `Own regulation: ${title.en}` };
  const content = { format: regulationFormat, id: `own-${id}`, edition, title: own, extends: id };
  return comments.regulation[locale].replaceAll("%1", id) + stringify(content, { lineWidth: 120 });
}

function storyFile(from: string, to: string, locale: Locale): string {
  const found = { organisation: "school", period: { from, to }, preparers: ["coordinator", "curator"] };
  const people = {
    head: { name: { ru: "Руководитель", en: "Head" }[locale], roles: ["head"] },
    curator: { name: { ru: "Куратор", en: "Curator" }[locale], roles: ["curator"] },
    coordinator: { name: { ru: "Координатор", en: "Coordinator" }[locale], roles: ["coordinator"] },
  };
  const step = { at: from, on: "programme/first", command: "found", payload: found };
  const told = {
    ru: ["Начать программу куратор не может.", "Программу начинает руководитель."],
    en: ["A curator cannot begin a programme.", "The head begins it."],
  }[locale];
  const story = {
    title: { ru: "Программа начинается", en: "A programme begins" }[locale],
    regulation: "./regulation.yaml",
    people,
    steps: [
      { told: told[0], ...step, who: "curator", expect: { refused: ["role-not-permitted"] } },
      { told: told[1], ...step, who: "head", expect: "accepted" },
    ],
  };
  return comments.story[locale] + stringify(story, { lineWidth: 120, aliasDuplicateObjects: false });
}

/** The first files of an organisation: its regulation, a year to try it on, and a story. */
export function firstFiles(edition: RegulationEdition, from: string, locale: Locale): readonly FirstFile[] {
  const year = sampleYearInput(edition, { from });
  const written = { ...year, id: "first-year", regulation: "./regulation.yaml" };
  return [
    { name: "regulation.yaml", content: regulationFile(edition, locale) },
    { name: "year.yaml", content: comments.year[locale] + schoolYearYaml(written) },
    { name: "story.yaml", content: storyFile(year.period.from, year.period.to, locale) },
  ];
}
