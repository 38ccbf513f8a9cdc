import { writeFile } from "node:fs/promises";
import type { Locale } from "@nastavnik/core";
import { spreadPage } from "@nastavnik/papers";
import { memoryStore } from "@nastavnik/persistence/memory";
import { type Measure, type MeasureName, measures, spread } from "@nastavnik/simulation";
import { Command } from "commander";
import { wholeNumberOf } from "../option-values.ts";
import { jsonOption, localeOption } from "../options.ts";
import { checkReportFile } from "../report/write-report.ts";
import { parsedSchoolYear, warningLine } from "../run/read-school-year.ts";
import { type Variant, spreadCsv, spreadText } from "../simulate/spread-text.ts";
import { changed, collectWhatIf, type WhatIf } from "../simulate/what-if.ts";
import { unwritable } from "../unwritable.ts";

interface SimulateOptions {
  readonly runs: number;
  readonly seed: number;
  readonly whatIf?: readonly WhatIf[];
  readonly csv?: string;
  readonly report?: string;
  readonly json?: true;
  readonly locale: Locale;
}

async function write(file: string, text: string): Promise<void> {
  await writeFile(file, text).catch((cause: unknown) => {
    throw unwritable(file, cause);
  });
}

async function simulate(files: readonly string[], options: SimulateOptions): Promise<void> {
  const { runs, seed, whatIf = [], csv, report, json, locale } = options;
  for (const file of [csv, report]) if (file !== undefined) await checkReportFile(file);
  const years = [];
  // All of them are read before any of them is lived.
  for (const file of files) {
    for (const change of [undefined, ...whatIf]) {
      const { year, warnings } = await parsedSchoolYear(file, (text) => (change ? changed(text, change) : text));
      if (json !== true && change === undefined) {
        for (const each of warnings) process.stderr.write(`${warningLine(each, locale)}\n`);
      }
      years.push({ name: change === undefined ? file : `${file}, ${change.given}`, year });
    }
  }
  const variants: Variant[] = [];
  for (const { name, year } of years) {
    const found = await spread(year, {
      seed,
      runs,
      open: (clock) => memoryStore({ tenant: year.organisation.id, clock }),
      ...(json !== true &&
        process.stderr.isTTY && {
          onRun: (done) => void process.stderr.write(`\r${name}: ${done}/${runs}${done === runs ? "\n" : ""}`),
        }),
    });
    variants.push({ name, spread: found });
  }
  if (csv !== undefined) await write(csv, spreadCsv(variants));
  if (report !== undefined) {
    const figures = Object.entries(measures).map(([id, { title, unit }]: [string, Measure]) => ({ id, title, unit }));
    await write(
      report,
      spreadPage(
        {
          figures,
          variants: variants.map(({ name, spread: { runs: lived, verdicts, title, figures: found } }) => ({
            name,
            title,
            verdicts,
            figures: Object.fromEntries(
              Object.entries(found).map(([id, lies]) => [
                id,
                { ...lies, values: lived.flatMap((run) => measures[id as MeasureName].of(run) ?? []) },
              ]),
            ),
          })),
        },
        locale,
      ),
    );
  }
  const text = json === true ? JSON.stringify({ variants }, null, 2) : spreadText(variants, locale);
  process.stdout.write(`${text}\n`);
}

/** `nastavnik simulate`: one year lived with many seeds, and what would be otherwise if. */
export function simulateCommand(locale: Locale): Command {
  const t = (ru: string, en: string): string => (locale === "ru" ? ru : en);
  return new Command("simulate")
    .description(
      t(
        "прожить год много раз и показать, как расходятся его числа; сравнить, что было бы, если",
        "live a year many times and tell where its figures lie; compare what would be if",
      ),
    )
    .argument("<files...>", t("файлы года, YAML или JSON", "files of years, YAML or JSON"))
    .option(
      "--runs <number>",
      t("сколько раз прожить каждый год", "how many times each year is lived"),
      wholeNumberOf("--runs", 1, 10_000),
      20,
    )
    .option(
      "--seed <number>",
      t("число, с которого начинать; у каждого раза своё", "the number to begin with; each run has the next one"),
      wholeNumberOf("--seed", 0, 999_999_999),
      1,
    )
    .option(
      "--what-if <path=value>",
      t(
        "то же, если в файле года стояло бы другое; можно несколько",
        "the same if the file said otherwise; several may be given",
      ),
      collectWhatIf,
    )
    .option("--csv <file>", t("записать каждый прогон строкой таблицы", "write every run as a line of a table"))
    .option("--report <file>", t("записать страницу с рисунками", "write a page with drawings"))
    .addOption(jsonOption(locale))
    .addOption(localeOption(locale))
    .action(simulate);
}
