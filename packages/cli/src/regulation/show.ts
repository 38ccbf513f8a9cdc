import type { Locale } from "@nastavnik/core";
import { regulationOf } from "@nastavnik/core";
import { organisationIn, regulationChoices, saidValue, wordsOfChoice } from "@nastavnik/core/target-model";
import { Command } from "commander";
import { givenRegulation } from "./given-regulation.ts";
import { print, type RegulationOptions, withOptions } from "./options.ts";

async function show(nameOrFile: string, options: RegulationOptions): Promise<void> {
  const { locale } = options;
  const edition = await givenRegulation(nameOrFile, locale);
  const { choices, clauses, from, title, id, hash } = edition;
  const { kind } = organisationIn(regulationOf(edition));
  const lines = Object.entries(regulationChoices).flatMap(([path, choice]) => {
    const value = choices[path];
    if (value === undefined) return [];
    const source = clauses[path] ?? (from[path] === undefined ? "" : `← ${from[path]}`);
    return [
      `  ${path} — ${choice.title[locale]}: ${saidValue(value, wordsOfChoice(path, edition))[locale]}${source === "" ? "" : ` (${source})`}`,
    ];
  });
  print(options, edition, [
    `${title[locale]} (${id}, ${hash})`,
    ...(kind === undefined ? [] : [`${locale === "ru" ? "Вид организации" : "Kind of organisation"}: ${kind[locale]}`]),
    ...lines,
  ]);
}

/** `nastavnik regulation show <name|file>`: everything that a regulation chooses, in one piece. */
export function showCommand(locale: Locale): Command {
  return withOptions(
    new Command("show")
      .description(
        {
          ru: "всё, что выбирает положение, с его пунктом или положением, откуда это взято",
          en: "everything that a regulation chooses, with its paragraph or the regulation that it comes from",
        }[locale],
      )
      .argument(
        "<regulation>",
        { ru: "имя готового положения или файл", en: "name of a shipped regulation, or a file" }[locale],
      ),
    locale,
  ).action(show);
}
