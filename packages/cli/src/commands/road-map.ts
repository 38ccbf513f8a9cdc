import { writeFile } from "node:fs/promises";
import type { Locale } from "@nastavnik/core";
import type { ImportedRoadMap, Period } from "@nastavnik/core/road-map";
import { periodOfText, roadMapOf } from "@nastavnik/core/road-map";
import { lifecycleStages, roadMapRoles } from "@nastavnik/core/target-model";
import { readRoadMap, roadMapFormat } from "@nastavnik/papers";
import { calendarOf, schoolYearYaml, yearAround } from "@nastavnik/simulation";
import { Command } from "commander";
import { Temporal } from "temporal-polyfill";
import { jsonOption, localeOption } from "../options.ts";
import { inLocale, refuse } from "../match/in-locale.ts";
import { printRoadMap } from "../road-map/print-road-map.ts";
import { readBytes } from "../read-bytes.ts";
import { readSchoolYear } from "../run/read-school-year.ts";
import { WrongValue } from "../wrong-value.ts";

interface ImportCommandOptions {
  readonly period?: Period;
  readonly calendar?: string;
  readonly json?: true;
  readonly writeYear?: string;
  readonly locale: Locale;
}

const periodExpected = {
  ru: "период, например 2024-09-01..2025-08-31",
  en: "a period such as 2024-09-01..2025-08-31",
};

function parsePeriod(text: string): Period {
  const window = periodOfText(text);
  if (window === undefined) throw new WrongValue("--period", periodExpected, text);
  return { from: window.from.toString(), to: window.to.toString() };
}

/** The school year in which a date lies; in July and August already the next one, which is being planned. */
function schoolYearOf(date: Temporal.PlainDate): Period {
  const year = date.month >= 7 ? date.year : date.year - 1;
  return { from: `${year}-09-01`, to: `${year + 1}-08-31` };
}

async function readFrom(
  file: string,
  { period, calendar, locale }: Pick<ImportCommandOptions, "period" | "calendar" | "locale">,
): Promise<ImportedRoadMap> {
  const format = roadMapFormat(file);
  if (format === undefined) {
    const text = {
      ru: `${file}: ожидается файл .csv, .xlsx, .docx или .json`,
      en: `${file}: expected a file .csv, .xlsx, .docx or .json`,
    };
    return refuse(text, locale);
  }
  const bytes = readBytes(file);
  const today = Temporal.Now.plainDateISO();
  const year = calendar === undefined ? undefined : await readSchoolYear(calendar, locale, true);
  const options = {
    ...(period && { period }),
    otherwise: schoolYearOf(today),
    roles: roadMapRoles,
    ...(year && { calendar: calendarOf(year) }),
  };
  return inLocale(locale, () => readRoadMap(bytes, format, options), file);
}

/** The imported road map as plain data, with texts in one language. */
function jsonOf({ warnings, ...rest }: ImportedRoadMap, locale: Locale): object {
  return { ...rest, warnings: warnings.map(({ text, ...warning }) => ({ ...warning, text: text[locale] })) };
}

async function importFile(file: string, options: ImportCommandOptions): Promise<void> {
  const { json, writeYear, locale } = options;
  const imported = await readFrom(file, options);
  if (writeYear !== undefined) {
    const around = { roadMap: roadMapOf(imported, lifecycleStages), period: imported.period };
    await writeFile(writeYear, schoolYearYaml(yearAround(around)));
  }
  process.stdout.write(
    json === true ? `${JSON.stringify(jsonOf(imported, locale), null, 2)}\n` : printRoadMap(imported, locale),
  );
}

/** `nastavnik roadmap import <file>`: a road map from the table that a school has. */
export function roadMapCommand(locale: Locale): Command {
  const imports = new Command("import")
    .description(
      {
        ru: "прочитать дорожную карту из таблицы: каждая строка сохраняется, а о сомнительном сказано с номером строки и столбцом",
        en: "read a road map from a table: every row is kept, and what is doubtful is told with row and column",
      }[locale],
    )
    .argument(
      "<file>",
      {
        ru: "CSV, XLSX или DOCX с русскими заголовками либо JSON",
        en: "CSV, XLSX or DOCX with headings in Russian, or JSON",
      }[locale],
    )
    .option(
      "--period <from..to>",
      { ru: "период плана, например 2024-09-01..2025-08-31", en: "period of the plan, such as 2024-09-01..2025-08-31" }[
        locale
      ],
      parsePeriod,
    )
    .option(
      "--calendar <file>",
      {
        ru: "учебный год, чьи четверти и каникулы могут называть сроки",
        en: "school year whose terms and school holidays deadlines may name",
      }[locale],
    )
    .addOption(jsonOption(locale))
    .option(
      "--write-year <file>",
      {
        ru: "записать вокруг плана и учебный год, который принимает nastavnik run",
        en: "also write a school year around the plan, which nastavnik run takes",
      }[locale],
    )
    .addOption(localeOption(locale))
    .action(importFile);
  return new Command("roadmap")
    .description({ ru: "работа с дорожными картами", en: "work with road maps" }[locale])
    .addCommand(imports);
}
