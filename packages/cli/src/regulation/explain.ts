import { type Choice, nearest, regulationOf, type Locale, type RegulationEdition, type Text } from "@nastavnik/core";
import {
  type GuardedRequirement,
  guardedRequirements,
  regulationChoices,
  saidValue,
  shippedRegulation,
  shippedRegulations,
  targetModel,
  timersOfChoice,
  wordsOfChoice,
} from "@nastavnik/core/target-model";
import { Command } from "commander";
import { perhaps } from "../perhaps.ts";
import { UserError } from "../user-error.ts";
import { givenRegulation } from "./given-regulation.ts";
import { print, type RegulationOptions, withOptions } from "./options.ts";

interface ExplainOptions extends RegulationOptions {
  readonly regulation?: string;
}

const forces: Readonly<Record<string, Text>> = {
  law: { ru: "закон, действует всегда", en: "law, always in force" },
  regulation: { ru: "выбор положения; впервые встретился", en: "a choice of the regulation; first met" },
  integrity: { ru: "целостность данных, действует всегда", en: "integrity of the data, always in force" },
};

/** What a code or a path means: the requirements of that name or choice, and the choice. */
interface Found {
  readonly requirements: readonly GuardedRequirement[];
  readonly choice?: string;
}

function found(id: string, locale: Locale): Found {
  const all = guardedRequirements(targetModel.workflows);
  const requirements = all.filter(({ requirement }) => requirement.id === id || requirement.choice === id);
  const choice = Object.hasOwn(regulationChoices, id) ? id : requirements[0]?.requirement.choice;
  if (requirements.length > 0 || choice !== undefined) {
    return { requirements, ...(choice !== undefined && { choice }) };
  }
  const near = nearest(id, [...all.map(({ requirement }) => requirement.id), ...Object.keys(regulationChoices)]);
  const meant = perhaps(near)[locale];
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

function decisionLine(edition: RegulationEdition, choice: string, locale: Locale): string {
  const { regulation, value, clause, from } = decided(edition, choice);
  if (value === undefined) return `    ${regulation}: ${locale === "ru" ? "не требуется" : "not asked for"}`;
  const taken = from === undefined ? "" : locale === "ru" ? `, взято из ${from}` : `, taken over from ${from}`;
  return `    ${regulation}: ${saidValue(value, wordsOfChoice(choice, edition))[locale]} (${clause ?? ""}${taken})`;
}

async function explain(id: string, options: ExplainOptions): Promise<void> {
  const { locale, regulation } = options;
  const { requirements, choice } = found(id, locale);
  const editions =
    regulation === undefined
      ? shippedRegulations.flatMap((each) => shippedRegulation(each) ?? [])
      : [await givenRegulation(regulation, locale)];
  const regulations = choice === undefined ? [] : editions.map((edition) => decided(edition, choice));
  const timers = choice === undefined ? [] : timersOfChoice(targetModel.workflows, choice);
  const asked = { ru: "спрашивают", en: "asked by" }[locale];
  const lines = [
    ...requirements.flatMap(({ requirement: { title, clause, force }, commands }) => [
      title[locale],
      `  ${forces[force]?.[locale] ?? force}: ${clause}`,
      ...(commands.length === 0 ? [] : [`  ${asked}: ${commands.map(({ label }) => `«${label[locale]}»`).join(", ")}`]),
    ]),
    ...timers.map(({ told }) => `${locale === "ru" ? "Срок" : "A term"}: ${told[locale]}`),
    ...(choice === undefined ? [] : [`  ${choice} — ${choiceTitle(choice)[locale]}`]),
    ...(choice === undefined ? [] : editions.map((edition) => decisionLine(edition, choice, locale))),
  ];
  const explained = requirements.map(({ requirement, commands }) => {
    const { id: code, title, clause, force } = requirement;
    return { id: code, title, clause, force, ...(choice === undefined ? {} : { choice }), commands, regulations };
  });
  const terms = { choice, title: choiceTitle(choice ?? ""), timers, regulations };
  print(options, requirements.length === 0 ? [terms] : explained, lines);
}

function choiceTitle(choice: string): Text {
  const known: Readonly<Record<string, Choice>> = regulationChoices;
  return known[choice]?.title ?? { ru: choice, en: choice };
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
