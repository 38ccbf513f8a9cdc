import { resolve } from "node:path";
import type { Locale } from "@nastavnik/core";
import { historyHash } from "@nastavnik/engine";
import type { StoredReportOptions } from "@nastavnik/papers";
import { reportSettings } from "@nastavnik/simulation";
import { Command } from "commander";
import type { Temporal } from "temporal-polyfill";
import { openStore } from "../open-store.ts";
import { calendarIn, dateOf } from "../option-values.ts";
import { jsonOption, localeOption, storeArgument } from "../options.ts";
import { writeReport } from "../report/write-report.ts";
import { readSchoolYear } from "../run/read-school-year.ts";
import { UserError } from "../user-error.ts";

interface ReportCommandOptions {
  readonly tenant?: string;
  readonly year?: string;
  readonly programme?: string;
  readonly until?: Temporal.PlainDate;
  readonly output?: string;
  readonly timeZone: string;
  readonly json?: true;
  readonly locale: Locale;
}

interface Asked {
  readonly tenant: string;
  readonly settings: StoredReportOptions;
}

/** Whose store it is, and what its report is told with: all that the year's file says, or what the store knows alone. */
async function asked({ tenant, year, programme, until, timeZone, locale }: ReportCommandOptions): Promise<Asked> {
  const told = { ...(programme !== undefined && { programme }), ...(until && { until }) };
  if (year !== undefined) {
    const definition = await readSchoolYear(year, locale, true);
    return { tenant: tenant ?? definition.organisation.id, settings: { ...reportSettings(definition), ...told } };
  }
  if (tenant !== undefined) return { tenant, settings: { calendar: calendarIn(timeZone), ...told } };
  throw new UserError({
    ru: "ожидается параметр --tenant <id> или --year <file>: чьи это записи",
    en: "expected the option --tenant <id> or --year <file>: whose rows these are",
  });
}

async function report(place: string, options: ReportCommandOptions): Promise<void> {
  const { json, locale } = options;
  const { tenant, settings } = await asked(options);
  const store = await openStore(place, tenant);
  try {
    const file = resolve(options.output ?? "report.html");
    const made = await writeReport(store, settings, { file, locale, hash: await historyHash(store) });
    const written = { ru: "Отчёт", en: "Report" };
    process.stdout.write(
      json === true
        ? `${JSON.stringify({ reportFile: file, report: made }, null, 2)}\n`
        : `${written[locale]}: ${file}\n`,
    );
  } finally {
    await store.close();
  }
}

/** `nastavnik report <store>`: the report of a programme from what its store has kept. */
export function reportCommand(locale: Locale): Command {
  const words = {
    about: { ru: "составить отчёт о программе по её хранилищу", en: "make the report of a programme from its store" },
    tenant: {
      ru: "чьи записи: идентификатор организации; по умолчанию — из файла года",
      en: "whose rows: the identifier of the organisation; that of the year's file unless told",
    },
    year: {
      ru: "файл года: его план, календарь и слова; без него сроки плана не сравнить",
      en: "the year's file, for its plan, calendar and words; without it no plan is compared",
    },
    programme: { ru: "какая программа; по умолчанию первая", en: "which programme; the first one unless told" },
    until: { ru: "последний день отчёта, например 2022-01-31", en: "last day that is reported, such as 2022-01-31" },
    output: { ru: "куда записать; по умолчанию report.html", en: "where to write it; report.html unless told" },
    timeZone: { ru: "часовой пояс организации", en: "time zone of the organisation" },
  };
  return new Command("report")
    .description(words.about[locale])
    .addArgument(storeArgument(locale))
    .option("--tenant <id>", words.tenant[locale])
    .option("--year <file>", words.year[locale])
    .option("--programme <id>", words.programme[locale])
    .option("--until <date>", words.until[locale], dateOf("--until"))
    .option("--output <file>", words.output[locale])
    .option("--time-zone <zone>", words.timeZone[locale], "Europe/Moscow")
    .addOption(jsonOption(locale))
    .addOption(localeOption(locale))
    .action(report);
}
