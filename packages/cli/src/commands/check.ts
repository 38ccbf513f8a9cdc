import { check, type CheckFinding, type CheckReport, compareEditions, type ModelFormat } from "@nastavnik/checker";
import { targetModelWorlds } from "@nastavnik/checker/target-model";
import type { Locale } from "@nastavnik/core";
import { Command } from "commander";
import { comparisonText } from "../check/comparison-text.ts";
import { FaultsFound } from "../check/faults-found.ts";
import { type GivenWorlds, givenWorlds } from "../check/given-worlds.ts";
import { parseFormat, printedFormat } from "../check/print-format.ts";
import { reportText } from "../check/report-text.ts";
import { wholeNumberOf } from "../option-values.ts";
import { jsonOption, localeOption } from "../options.ts";
import { UserError } from "../user-error.ts";

interface CheckOptions {
  readonly json?: true;
  readonly locale: Locale;
  readonly against?: string;
  readonly notes?: true;
  readonly states?: number;
  readonly format?: ModelFormat;
  readonly scene?: number;
}

/** What is wrong with the declaration of a world, and not with the workflows in it. */
const wrongDeclarations: ReadonlySet<CheckFinding["code"]> = new Set([
  "bad-model",
  "no-players",
  "unknown-field",
  "not-finite",
]);

/** The findings about one workflow, and those about no single one. */
function about(report: CheckReport, { workflow }: GivenWorlds): CheckReport {
  if (workflow === undefined) return report;
  const single =
    /^(unreachable-state|dead-transition|shadowed-way|not-tried|never-decides|always-refuses|implied-requirement)$/;
  const findings = report.findings.filter(({ code, place }) => !single.test(code) || place.startsWith(`${workflow}.`));
  return { ...report, findings };
}

function print(options: CheckOptions, data: unknown, text: string): void {
  process.stdout.write(options.json === true ? `${JSON.stringify(data, null, 2)}\n` : `${text}\n`);
}

async function compare(given: GivenWorlds, against: string, options: CheckOptions): Promise<void> {
  const { locale } = options;
  const found = await givenWorlds(against, locale);
  // The same school under both regulations.
  const isSchool = given.edition !== undefined && found.edition !== undefined;
  const other = isSchool ? { models: targetModelWorlds(found.edition, given.edition) } : found;
  if (given.models.length !== other.models.length) {
    throw new UserError({
      ru: "--against: ожидается другая редакция тех же миров",
      en: "--against: expected another edition of the same worlds",
    });
  }
  const comparisons = [];
  for (const [index, model] of given.models.entries()) {
    const later = other.models[index];
    if (later !== undefined) comparisons.push(await compareEditions(model, later));
  }
  print(options, { comparisons }, comparisonText(comparisons, locale));
}

async function run(what: string, options: CheckOptions): Promise<void> {
  const { locale, against, states } = options;
  const found = await givenWorlds(what, locale);
  const given =
    states === undefined
      ? found
      : { ...found, models: found.models.map((model) => ({ ...model, limits: { ...model.limits, states } })) };
  const { format, scene } = options;
  if (format !== undefined) return void process.stdout.write(await printedFormat(given, format, scene));
  if (against !== undefined) return compare(given, against, options);
  const report = about(await check(given.models), given);
  print(options, report, reportText(report, locale, options.notes === true));
  const wrong = report.findings.filter(({ code }) => wrongDeclarations.has(code));
  if (wrong.length > 0) {
    const lines = (language: Locale): string =>
      wrong.map(({ place, text }) => `${place}: ${text[language]}`).join("\n");
    throw new UserError({ ru: lines("ru"), en: lines("en") });
  }
  if (report.findings.some(({ weight }) => weight === "error")) throw new FaultsFound();
}

/** `nastavnik check <what>`: a small world explored completely, with everything that is wrong in it. */
export function checkCommand(locale: Locale): Command {
  const t = (ru: string, en: string): string => (locale === "ru" ? ru : en);
  return new Command("check")
    .description(
      t(
        "исследовать маленький мир целиком: тупики, хождение по кругу, недостижимое, лишние требования",
        "explore a small world completely: deadlocks, circles, what is never reached, needless requirements",
      ),
    )
    .argument(
      "<what>",
      t(
        "имя готового положения или процесса, файл положения, модуль с описанием мира",
        "name of a shipped regulation or workflow, file of a regulation, module that declares a world",
      ),
    )
    .option(
      "--against <edition>",
      t(
        "что станет можно и нельзя по другому положению",
        "what becomes allowed and forbidden under another regulation",
      ),
    )
    .option("--notes", t("показать и замечания", "show notes as well"))
    .option(
      "--states <number>",
      t("предел состояний в каждом мире", "limit of states in each world"),
      wholeNumberOf("--states", 1, 10_000_000),
    )
    .option(
      "--format <language>",
      t("напечатать мир для spin (promela) или rumur (murphi)", "print a world for spin (promela) or rumur (murphi)"),
      parseFormat,
    )
    .option(
      "--scene <number>",
      t("номер мира, который печатать", "number of the world to print"),
      wholeNumberOf("--scene", 1, 1000),
    )
    .addOption(jsonOption(locale))
    .addOption(localeOption(locale))
    .action(run);
}
