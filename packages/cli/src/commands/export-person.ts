import type { Locale, Text } from "@nastavnik/core";
import { exportPerson } from "@nastavnik/engine";
import { Command } from "commander";
import { localeOption, storeArgument, TenantOption } from "../options.ts";
import { inLocale, refuse } from "../match/in-locale.ts";
import { openStore } from "../open-store.ts";

interface ExportPersonOptions {
  readonly tenant: string;
  readonly by: string;
  readonly masterKeyFile?: string;
  readonly locale: Locale;
}

/** What is told of somebody whom the store does not know: most often of another organisation. */
const nobody = (subject: string, tenant: string): Text => ({
  en: `${subject}: expected somebody of whom the store of ${tenant} holds something, met nobody; check the identifier and --tenant`,
  ru: `${subject}: хранилище организации ${tenant} ничего не знает об этом человеке; проверьте идентификатор и --tenant`,
});

async function exportOf(place: string, subject: string, options: ExportPersonOptions): Promise<void> {
  const store = await openStore(place, options.tenant, options.masterKeyFile);
  try {
    const held = await exportPerson(store, subject, options.by);
    if (held.personalData === undefined && held.facts.length === 0 && held.reads.length === 0) {
      refuse(nobody(subject, options.tenant), options.locale);
    }
    process.stdout.write(`${JSON.stringify(held, null, 2)}\n`);
  } finally {
    await store.close();
  }
}

/** `nastavnik export-person`: everything that a store holds of a person, as one JSON document for that person. */
export function exportPersonCommand(locale: Locale): Command {
  return new Command("export-person")
    .description(
      {
        ru: "напечатать всё, что хранилище знает о человеке; сама выгрузка записывается как чтение",
        en: "print everything that a store holds of a person; the export itself is recorded as a read",
      }[locale],
    )
    .addArgument(storeArgument(locale, "any"))
    .argument("<person>", { ru: "идентификатор человека", en: "identifier of the person" }[locale])
    .addOption(new TenantOption(locale))
    .requiredOption(
      "--by <id>",
      { ru: "кто выгружает: идентификатор, не имя", en: "who exports: an identifier, no name" }[locale],
    )
    .option(
      "--master-key-file <file>",
      {
        ru: "файл с 32 байтами, под которыми хранятся ключи людей",
        en: "file with the 32 bytes under which the keys of people are stored",
      }[locale],
    )
    .addOption(localeOption(locale))
    .action((place: string, subject: string, options: ExportPersonOptions) =>
      inLocale(options.locale, () => exportOf(place, subject, options)),
    );
}
