import type { Locale } from "@nastavnik/core";
import { addUp, monitoringTable, printNote } from "@nastavnik/rules/monitoring-sheets";
import { targetModelProfiles } from "@nastavnik/rules/target-model";
import { Command } from "commander";
import { readGiven, refuse } from "../given-table.ts";
import { environmentLocale, parseLocale } from "../locale.ts";

interface MonitorOptions {
  readonly sheet?: string;
  readonly json: boolean;
  readonly locale: Locale;
}

const profiles = { profiles: targetModelProfiles };

/** `nastavnik monitor <file>`: the sheets of many schools, added up by municipality, as an analytical note. */
export function monitorCommand(): Command {
  return new Command("monitor")
    .description("Add up the monitoring sheets of many schools by municipality, as an analytical note")
    .argument("<file>", "YAML or JSON file in the format nastavnik-monitoring/1, or a CSV table, one row a school")
    .option("--sheet <file>", "for a table: the file in the format nastavnik-monitoring/1 that says what is measured")
    .option("--json", "print JSON, with every school", false)
    .option("--locale <locale>", "language of the text: ru or en", parseLocale, environmentLocale(process.env))
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
