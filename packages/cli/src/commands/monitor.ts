import type { Locale } from "@nastavnik/core";
import { addUp, monitoringTable, printNote } from "@nastavnik/rules/monitoring-sheets";
import { targetModelProfiles } from "@nastavnik/rules/target-model";
import { Command } from "commander";
import { readGiven, refuse } from "../given-table.ts";
import { localeOption } from "../options.ts";

interface MonitorOptions {
  readonly sheet?: string;
  readonly json: boolean;
  readonly locale: Locale;
}

const profiles = { profiles: targetModelProfiles };

/** `nastavnik monitor <file>`: the sheets of many schools, added up by municipality, as an analytical note. */
export function monitorCommand(locale: Locale): Command {
  return new Command("monitor")
    .description(
      {
        ru: "сложить листы мониторинга многих школ по муниципалитетам в аналитическую справку",
        en: "add up the monitoring sheets of many schools by municipality, as an analytical note",
      }[locale],
    )
    .argument(
      "<file>",
      {
        ru: "файл YAML или JSON в формате nastavnik-monitoring/1 либо таблица CSV, строка на школу",
        en: "YAML or JSON file in the format nastavnik-monitoring/1, or a CSV table, one row a school",
      }[locale],
    )
    .option(
      "--sheet <file>",
      {
        ru: "для таблицы: файл в формате nastavnik-monitoring/1, где сказано, что измеряют",
        en: "for a table: the file in the format nastavnik-monitoring/1 that says what is measured",
      }[locale],
    )
    .option("--json", { ru: "напечатать JSON, с каждой школой", en: "print JSON, with every school" }[locale], false)
    .addOption(localeOption(locale))
    .action(async (file: string, options: MonitorOptions) => {
      const reader = {
        entries: "sheets",
        read: (definition: unknown, table: readonly (readonly string[])[]) =>
          monitoringTable(definition, table, profiles),
      };
      const { data, line } = await readGiven(file, options, reader);
      const added = addUp(data, profiles);
      if (!added.ok) refuse(added.problems.map(line));
      const { value } = added;
      process.stdout.write(options.json ? `${JSON.stringify(value, null, 2)}\n` : printNote(value, options.locale));
    });
}
