import { type Locale, type RegulationEdition, regulationOf, type Text } from "@nastavnik/core";
import { guardedRequirements, type SourceRule, sourceRules, targetModel } from "@nastavnik/core/target-model";
import { titleUnder } from "@nastavnik/core/internals";
import { Command } from "commander";
import { jsonOption, localeOption } from "../options.ts";
import { decidedBy } from "../regulation/decided.ts";
import { givenRegulation } from "../regulation/given-regulation.ts";

interface RequirementsOptions {
  readonly regulation?: string;
  readonly json?: true;
  readonly locale: Locale;
}

const forces: Readonly<Record<SourceRule["standing"]["kind"], Text>> = {
  law: { ru: "закон", en: "law" },
  regulation: { ru: "выбор Положения", en: "choice of the regulation" },
  integrity: { ru: "целостность данных", en: "integrity of the data" },
  data: { ru: "данные", en: "data" },
  "not-enforced": { ru: "не проверяется", en: "not enforced" },
};

const words = {
  rules: { ru: "Правила источников", en: "Rules of the sources" },
  requirements: { ru: "Требования", en: "Requirements" },
  asked: { ru: "спрашивают", en: "asked by" },
  notAsked: { ru: "не требуется", en: "not asked for" },
} as const satisfies Record<string, Text>;

/** The rules of the sources that a requirement holds. */
function rulesOf(id: string): readonly string[] {
  return Object.entries(sourceRules).flatMap(([number, { standing }]) =>
    "requirements" in standing && standing.requirements.includes(id) ? [number] : [],
  );
}

function requirementsUnder(edition: RegulationEdition | undefined) {
  return guardedRequirements(targetModel.workflows).map(({ requirement, commands }) => {
    const { id, force, clause, choice } = requirement;
    const regulation = choice === undefined || edition === undefined ? undefined : decidedBy(edition, choice);
    const title = edition === undefined ? requirement.title : titleUnder(requirement, regulationOf(edition));
    const base = { id, title, force, clause, ...(choice !== undefined && { choice }) };
    return { ...base, ...(regulation && { regulation }), commands, rules: rulesOf(id) };
  });
}

type Listed = ReturnType<typeof requirementsUnder>[number];

function requirementLines(listed: Listed, locale: Locale): readonly string[] {
  const { id, title, force, clause, regulation, commands, rules } = listed;
  const under =
    regulation === undefined
      ? []
      : regulation.isAskedFor
        ? [`    ${regulation.text[locale]} (${regulation.clause})`]
        : [`    ${words.notAsked[locale]}`];
  const asked = commands.map(({ label }) => `«${label[locale]}»`).join(", ");
  return [
    `  ${title[locale]} [${id}]`,
    `    ${clause.startsWith("Целостность") ? "" : `${forces[force][locale]}: `}${clause}${rules.length === 0 ? "" : `; ${rules.join(", ")}`}`,
    ...under,
    ...(commands.length === 0 ? [] : [`    ${words.asked[locale]}: ${asked}`]),
  ];
}

function ruleLines(
  number: string,
  { told, source, standing }: SourceRule,
  titles: ReadonlyMap<string, Text>,
  locale: Locale,
): readonly string[] {
  const where =
    "requirements" in standing
      ? standing.requirements.map((id) => titles.get(id)?.[locale] ?? id).join("; ")
      : (standing.kind === "data" ? standing.where : standing.reason)[locale];
  return [`  ${number}. ${told[locale]} (${source})`, `    ${forces[standing.kind][locale]}: ${where}`];
}

async function list({ regulation, json, locale }: RequirementsOptions): Promise<void> {
  const edition = regulation === undefined ? undefined : await givenRegulation(regulation, locale);
  const requirements = requirementsUnder(edition);
  if (json === true) {
    const rules = Object.entries(sourceRules).map(([id, { told, source, standing }]) => ({
      id,
      text: told,
      source,
      ...standing,
    }));
    const data = { ...(edition && { regulation: edition.id }), rules, requirements };
    process.stdout.write(`${JSON.stringify(data, null, 2)}\n`);
    return;
  }
  const titles = new Map(requirements.map(({ id, title }) => [id, title]));
  const lines = [
    `${words.rules[locale]}: ${Object.keys(sourceRules).length}`,
    ...Object.entries(sourceRules).flatMap(([number, rule]) => ruleLines(number, rule, titles, locale)),
    "",
    `${words.requirements[locale]}: ${requirements.length}`,
    ...requirements.flatMap((each) => requirementLines(each, locale)),
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
}

/** `nastavnik requirements`: every rule of the sources with what became of it, and every requirement. */
export function requirementsCommand(locale: Locale): Command {
  const about = {
    ru: "все правила источников и что с ними стало; все требования, их сила, пункт и команды",
    en: "all rules of the sources and what became of them; all requirements with force, clause and commands",
  };
  const regulation = {
    ru: "имя или файл положения: как оно решает каждый выбор",
    en: "name or file of a regulation: how it decides each choice",
  };
  return new Command("requirements")
    .description(about[locale])
    .option("--regulation <regulation>", regulation[locale])
    .addOption(jsonOption(locale))
    .addOption(localeOption(locale))
    .action(list);
}
