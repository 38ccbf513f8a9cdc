import { exportPerson } from "@nastavnik/engine";
import { Command } from "commander";
import { openStore } from "../open-store.ts";

interface ExportPersonOptions {
  readonly tenant: string;
  readonly by: string;
  readonly masterKeyFile?: string;
}

async function exportOf(place: string, subject: string, options: ExportPersonOptions): Promise<void> {
  const store = await openStore(place, options.tenant, options.masterKeyFile);
  try {
    process.stdout.write(`${JSON.stringify(await exportPerson(store, subject, options.by), null, 2)}\n`);
  } finally {
    await store.close();
  }
}

/** `nastavnik export-person`: everything that a store holds of a person, as one JSON document for that person. */
export function exportPersonCommand(): Command {
  return new Command("export-person")
    .description("print everything that a store holds of a person; the export itself is recorded as a read")
    .argument("<store>", "folder of the store, or postgres://user:password@host/database")
    .argument("<person>", "identifier of the person")
    .requiredOption("--tenant <id>", "whose rows: the identifier of the organisation")
    .requiredOption("--by <id>", "who exports: an identifier, no name")
    .option("--master-key-file <file>", "file with the 32 bytes under which the keys of people are stored")
    .action(exportOf);
}
