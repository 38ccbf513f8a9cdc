import { byWords, nearest, type Locale, type Text } from "@nastavnik/core";
import type { Choice } from "@nastavnik/core/regulation";
import {
  type GuardedRequirement,
  guardedRequirements,
  regulationChoices,
  shippedRegulation,
  shippedRegulations,
  targetModel,
  timersOfChoice,
} from "@nastavnik/core/target-model";
import { Command } from "commander";
import { perhaps } from "../perhaps.ts";
import { UserError } from "../user-error.ts";
import { type Decided, decidedBy } from "./decided.ts";
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

/** So many of what is called alike are shown. */
const mostAlike = 8;

function found(id: string, locale: Locale): Found {
  const all = guardedRequirements(targetModel.workflows);
  const requirements = all.filter(({ requirement }) => requirement.id === id || requirement.choice === id);
  const choice = Object.hasOwn(regulationChoices, id) ? id : requirements[0]?.requirement.choice;
  if (requirements.length > 0 || choice !== undefined) {
    return { requirements, ...(choice !== undefined && { choice }) };
  }
  const titles = [
    ...Object.entries<Choice>(regulationChoices).map(([path, { title }]) => [path, title] as const),
    ...all.map(({ requirement }) => [requirement.id, requirement.title] as const),
  ];
  const near = nearest(
    id,
    titles.map(([path]) => path),
  );
  const meant = perhaps(near)[locale];
  const lines = [
    locale === "ru"
      ? `ожидается требование или выбор положения${meant}; указано: ${id}`
      : `expected a requirement or a choice of a regulation${meant}, met ${id}`,
    ...(near === undefined ? byWords(id, titles).slice(0, mostAlike) : []).map(
      (path) => `  ${path} — ${titles.find(([each]) => each === path)?.[1][locale] ?? ""}`,
    ),
  ];
  throw new UserError(lines.join("\n"));
}

type DecidedBy = Decided & { readonly regulation: string };

function decisionLine(decided: DecidedBy, locale: Locale): string {
  const { regulation } = decided;
  if (!decided.isAskedFor) return `    ${regulation}: ${locale === "ru" ? "не требуется" : "not asked for"}`;
  const { from, text, clause } = decided;
  const taken = from === undefined ? "" : locale === "ru" ? `, взято из ${from}` : `, taken over from ${from}`;
  return `    ${regulation}: ${text[locale]} (${clause}${taken})`;
}

async function explain(id: string, options: ExplainOptions): Promise<void> {
  const { locale, regulation } = options;
  const { requirements, choice } = found(id, locale);
  const editions =
    regulation === undefined
      ? shippedRegulations.flatMap((each) => shippedRegulation(each) ?? [])
      : [await givenRegulation(regulation, locale)];
  const regulations =
    choice === undefined
      ? []
      : editions.map((edition): DecidedBy => ({ regulation: edition.id, ...decidedBy(edition, choice) }));
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
    ...regulations.map((each) => decisionLine(each, locale)),
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
