import { createHash } from "node:crypto";
import { join, resolve } from "node:path";
import type { Locale } from "@nastavnik/core";
import { canonicalJson } from "@nastavnik/core/internals";
import { pgliteStore } from "@nastavnik/persistence/pglite";
import { calendarOf, reportSettings, type SchoolYear, simulateYear, yearClock } from "@nastavnik/simulation";
import { Command } from "commander";
import { Temporal } from "temporal-polyfill";
import { dateOf } from "../option-values.ts";
import { checkReportFile, writeReport } from "../report/write-report.ts";
import { readSchoolYear } from "../run/read-school-year.ts";
import { StoodStill } from "../run/stood-still.ts";
import { progressPrinter } from "../run/progress-printer.ts";
import { mailbox } from "../run/mailbox.ts";
import { printSummary } from "../run/print-summary.ts";
import { WrongValue } from "../wrong-value.ts";
import { jsonOption, localeOption } from "../options.ts";

interface RunOptions {
  readonly store?: string;
  readonly seed: number;
  readonly until?: Temporal.PlainDate;
  readonly report?: string;
  readonly mailbox?: string;
  readonly notifications: boolean;
  readonly json?: true;
  readonly locale: Locale;
}

function parseSeed(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new WrongValue("--seed", { ru: "целое число", en: "a whole number" }, text);
  return Number(text);
}

/** A folder of its own for every definition and seed, so that an edited definition begins anew. */
function defaultStore(definition: SchoolYear, seed: number): string {
  const digest = createHash("sha256").update(canonicalJson(definition)).digest("hex").slice(0, 8);
  return join(".nastavnik", `${definition.id}-${digest}-${seed}`);
}

async function run(file: string, options: RunOptions): Promise<void> {
  const { seed, until, locale } = options;
  const definition = await readSchoolYear(file, locale, options.json === true);
  const first = Temporal.PlainDate.from(definition.period.from);
  if (until !== undefined && Temporal.PlainDate.compare(until, first) < 0) {
    const expected = { ru: `день не раньше ${first.toString()}`, en: `a day not before ${first.toString()}` };
    throw new WrongValue("--until", expected, until.toString());
  }
  const folder = resolve(options.store ?? defaultStore(definition, seed));
  const reportFile = resolve(options.report ?? `${folder}.html`);
  const letters = resolve(options.mailbox ?? `${folder}-mailbox`);
  await checkReportFile(reportFile);
  const begin = performance.now();
  const printer = options.json === true ? undefined : progressPrinter(definition, folder, seed, locale);
  const clock = yearClock(definition);
  const store = await pgliteStore({ folder, tenant: definition.organisation.id, clock, writesBehind: true });
  try {
    const result = await simulateYear({
      definition,
      seed,
      store,
      clock,
      ...(options.notifications && {
        companion: mailbox({
          store,
          clock,
          calendar: calendarOf(definition),
          organisation: definition.organisation.id,
          folder: letters,
        }),
      }),
      ...(until === undefined ? {} : { until }),
      ...(printer === undefined ? {} : { onProgress: (progress) => printer.show(progress) }),
    });
    printer?.end();
    const settings = { ...reportSettings(definition), ...(until && { until }) };
    const { hash } = result;
    const report = await writeReport(store, settings, { file: reportFile, locale, seed, hash });
    const seconds = (performance.now() - begin) / 1000;
    if (options.json === true) {
      process.stdout.write(`${JSON.stringify({ ...result, seed, store: folder, reportFile, report }, null, 2)}\n`);
    } else {
      printSummary({ result, report, locale, seconds, reportFile, letters });
    }
    if (result.standstill !== undefined) throw new StoodStill();
  } finally {
    await store.close();
  }
}

/** `nastavnik run`: a school year in virtual time, kept in a store, told while it goes, and reported at the end. */
export function runCommand(locale: Locale): Command {
  return new Command("run")
    .description(
      {
        ru: "прожить учебный год в виртуальном времени на встроенном хранилище и составить отчёт",
        en: "run a school year in virtual time on the embedded store, and report it",
      }[locale],
    )
    .argument(
      "<definition>",
      { ru: "файл YAML или JSON с описанием года", en: "YAML or JSON file that describes the year" }[locale],
    )
    .option(
      "--store <folder>",
      {
        ru: "папка хранилища; остановленный год продолжится из неё",
        en: "folder of the store; a year that was stopped goes on from it",
      }[locale],
    )
    .option(
      "--seed <number>",
      { ru: "одно и то же зерно даёт одни и те же факты", en: "the same seed gives the same facts" }[locale],
      parseSeed,
      1,
    )
    .option(
      "--until <date>",
      { ru: "последний день, например 2022-01-31", en: "last day to run, such as 2022-01-31" }[locale],
      dateOf("--until"),
    )
    .option(
      "--report <file>",
      {
        ru: "куда записать отчёт HTML; по умолчанию рядом с хранилищем",
        en: "where to write the HTML report; beside the store by default",
      }[locale],
    )
    .option(
      "--mailbox <folder>",
      {
        ru: "куда записать письма людям; по умолчанию рядом с хранилищем",
        en: "where to write what people are told, as letters; beside the store by default",
      }[locale],
    )
    .option("--no-notifications", { ru: "никого не уведомлять", en: "tell nobody anything" }[locale])
    .addOption(jsonOption(locale))
    .addOption(localeOption(locale))
    .action(run);
}
