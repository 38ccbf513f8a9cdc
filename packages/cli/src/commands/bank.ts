import type { Locale } from "@nastavnik/core";
import { readInstances } from "@nastavnik/engine";
import { type BankEntry, banksOf, searchBank, workflowsOfBanks } from "@nastavnik/rules/practice";
import { Command, Option } from "commander";
import { bankText } from "../bank/bank-text.ts";
import { openStore } from "../open-store.ts";
import { wholeNumberOf } from "../option-values.ts";
import { jsonOption, localeOption, storeArgument, TenantOption } from "../options.ts";

interface BankOptions {
  readonly tenant: string;
  readonly of?: BankEntry["bank"];
  readonly level?: string;
  readonly form?: string;
  readonly roleModel?: string;
  readonly category?: string;
  readonly organisation?: string;
  readonly limit: number;
  readonly skip: number;
  readonly json?: true;
  readonly locale: Locale;
}

async function print(place: string, options: BankOptions): Promise<void> {
  const { tenant, of: bank, category: menteeCategory, limit, skip, json, locale, ...query } = options;
  const store = await openStore(place, tenant);
  try {
    const instances = await readInstances(store, workflowsOfBanks);
    const { level, form, roleModel, organisation } = query;
    const found = searchBank(banksOf(instances), { bank, level, form, roleModel, menteeCategory, organisation });
    const page = found.slice(skip, skip + limit);
    const data = { total: found.length, skip, entries: page };
    process.stdout.write(json === true ? `${JSON.stringify(data, null, 2)}\n` : bankText(page, found.length, locale));
  } finally {
    await store.close();
  }
}

/** `nastavnik bank`: what is in the banks of programmes and practices, on every level. */
export function bankCommand(locale: Locale): Command {
  const say = (ru: string, en: string): string => ({ ru, en })[locale];
  return new Command("bank")
    .description(
      say(
        "что есть в банках программ и практик на каждом уровне",
        "what the banks of programmes and practices have, on every level",
      ),
    )
    .addArgument(storeArgument(locale))
    .addOption(new TenantOption(locale))
    .addOption(
      new Option("--of <bank>", say("только один банк", "one of the banks only")).choices(["programmes", "practices"]),
    )
    .option(
      "--level <level>",
      say("уровень: school, municipal, regional или свой", "school, municipal, regional, or one of a region's own"),
    )
    .option(
      "--form <form>",
      say("форма наставничества, например teacher-teacher", "form of mentoring, such as teacher-teacher"),
    )
    .option("--role-model <model>", say("ролевая модель", "role model"))
    .option("--category <category>", say("категория наставляемых", "category of mentees"))
    .option("--organisation <id>", say("чья практика или программа", "whose it is"))
    .option("--limit <number>", say("сколько показать", "how many to show"), wholeNumberOf("--limit", 1, 10_000), 50)
    .option(
      "--skip <number>",
      say("сколько пропустить", "how many to pass over"),
      wholeNumberOf("--skip", 0, 1_000_000_000),
      0,
    )
    .addOption(jsonOption(locale))
    .addOption(localeOption(locale))
    .action(print);
}
