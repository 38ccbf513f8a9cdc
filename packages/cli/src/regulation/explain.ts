import { nearest, regulationOf, type Locale, type RegulationEdition, type Text } from "@nastavnik/core";
import {
  type GuardedRequirement,
  guardedRequirements,
  regulationChoices,
  saidValue,
  shippedRegulation,
  shippedRegulations,
  targetModel,
  wordsOfChoice,
} from "@nastavnik/core/target-model";
import { Command } from "commander";
import { UserError } from "../user-error.ts";
import { givenRegulation } from "./given-regulation.ts";
import { print, type RegulationOptions, withOptions } from "./options.ts";

interface ExplainOptions extends RegulationOptions {
  readonly regulation?: string;
}

const forces: Readonly<Record<string, Text>> = {
  law: { ru: "закон: действует всегда", en: "law: always in force" },
  regulation: { ru: "выбор положения", en: "a choice of the regulation" },
  integrity: { ru: "целостность данных: действует всегда", en: "integrity of the data: always in force" },
};

function found(id: string, locale: Locale): readonly GuardedRequirement[] {
  const all = guardedRequirements(targetModel.workflows);
  const of = all.filter(({ requirement }) => requirement.id === id || requirement.choice === id);
  if (of.length > 0) return of;
  const near = nearest(id, [...all.map(({ requirement }) => requirement.id), ...Object.keys(regulationChoices)]);
  const meant = near === undefined ? "" : locale === "ru" ? ` (может быть, ${near}?)` : ` (perhaps ${near}?)`;
  throw new UserError(
    locale === "ru"
      ? `ожидается требование или выбор положения${meant}; указано: ${id}`
      : `expected a requirement or a choice of a regulation${meant}, met ${id}`,
  );
}

/** How a regulation decides a choice. */
function decided(edition: RegulationEdition, choice: string) {
  const value = edition.choices[choice];
  const clause = value === undefined ? undefined : regulationOf(edition).clause(choice);
  return { regulation: edition.id, ...(value === undefined ? {} : { value, clause, from: edition.from[choice] }) };
}

async function explain(id: string, options: ExplainOptions): Promise<void> {
  const { locale, regulation } = options;
  const requirements = found(id, locale);
  const editions =
    regulation === undefined
      ? shippedRegulations.flatMap((each) => shippedRegulation(each) ?? [])
      : [await givenRegulation(regulation, locale)];
  const explained = requirements.map(({ requirement, commands }) => {
    const { id: code, title, clause, force, choice } = requirement;
    const regulations = choice === undefined ? [] : editions.map((edition) => decided(edition, choice));
    return { id: code, title, clause, force, ...(choice === undefined ? {} : { choice }), commands, regulations };
  });
  const lines = explained.flatMap(({ title, clause, force, choice, commands, regulations }) => [
    title[locale],
    `  ${forces[force]?.[locale] ?? force}: ${clause}`,
    ...(commands.length === 0
      ? []
      : [
          `  ${locale === "ru" ? "спрашивают" : "asked by"}: ${commands.map(({ label }) => `«${label[locale]}»`).join(", ")}`,
        ]),
    ...(choice === undefined ? [] : [`  ${choice}`]),
    ...regulations.map(({ regulation: name, value, clause: paragraph }) =>
      value === undefined
        ? `    ${name}: ${locale === "ru" ? "не требуется" : "not asked for"}`
        : `    ${name}: ${saidValue(value, wordsOfChoice(choice ?? ""))[locale]} (${paragraph ?? ""})`,
    ),
  ]);
  print(options, explained, lines);
}

/** `nastavnik regulation explain <requirement>`: what it asks, by what force, and how each regulation decides it. */
export function explainCommand(locale: Locale): Command {
  return withOptions(
    new Command("explain")
      .description(
        {
          ru: "чего просит требование или выбор, какой силой, и как его решает каждое положение",
          en: "what a requirement or a choice asks for, by what force, and how each regulation decides it",
        }[locale],
      )
      .argument(
        "<requirement>",
        {
          ru: "код требования, как его называют отказы, или путь выбора",
          en: "code of a requirement, as refusals tell it, or path of a choice",
        }[locale],
      )
      .option(
        "--regulation <regulation>",
        {
          ru: "имя или файл положения, о котором речь; по умолчанию — все готовые",
          en: "name or file of the regulation that is asked; the shipped ones unless told",
        }[locale],
      ),
    locale,
  ).action(explain);
}
