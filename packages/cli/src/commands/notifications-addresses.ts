import type { Locale, Text } from "@nastavnik/core";
import { createEngine, readHistory, systemClock } from "@nastavnik/engine";
import { dayText, notificationWorkflows, switchedOff } from "@nastavnik/notifications";
import { Command } from "commander";
import { openStore } from "../open-store.ts";
import { calendarIn } from "../option-values.ts";
import { jsonOption, localeOption, storeArgument, TenantOption } from "../options.ts";
import { UserError } from "../user-error.ts";

interface AddressesOptions {
  readonly tenant: string;
  readonly switchOn?: string;
  readonly by?: string;
  readonly json?: true;
  readonly locale: Locale;
}

async function addresses(place: string, options: AddressesOptions): Promise<void> {
  const { tenant, switchOn, by, json, locale } = options;
  if ((switchOn === undefined) !== (by === undefined)) {
    throw new UserError({
      ru: "--switch-on и --by: ожидаются оба: в истории остаётся, кто так решил",
      en: "--switch-on and --by: expected both: it stays in the history who decided",
    });
  }
  const store = await openStore(place, tenant);
  try {
    const calendar = calendarIn("Europe/Moscow");
    const engine = createEngine({ store, clock: systemClock(), calendar, workflows: notificationWorkflows });
    const off = switchedOff((await readHistory(store)).facts);
    if (switchOn !== undefined && by !== undefined) {
      const found = off.filter(({ person }) => person === switchOn);
      if (found.length === 0) {
        throw new UserError({
          ru: `--switch-on: ожидается человек с выключенным адресом, указано: ${switchOn}`,
          en: `--switch-on: expected a person with an address that is switched off, met ${switchOn}`,
        });
      }
      for (const { instance, since } of found) {
        const actor = { id: by, roles: ["coordinator"], organisation: tenant };
        await engine.execute(instance, { id: `switch-on:${since.toString()}`, type: "switch-on", payload: {}, actor });
      }
    }
    const left = off.filter(({ person }) => person !== switchOn);
    if (json === true) {
      const data = left.map(({ since, ...each }) => ({ ...each, since: since.toString() }));
      process.stdout.write(`${JSON.stringify(data, null, 2)}\n`);
      return;
    }
    const none = { ru: "Все адреса работают.\n", en: "All addresses are used.\n" };
    const lines = left.map(
      ({ person, channel, code, since }) =>
        `${person} ${channel}: ${code}, ${dayText(calendar.dateOf(since), locale)}\n`,
    );
    process.stdout.write(lines.length === 0 ? none[locale] : lines.join(""));
  } finally {
    await store.close();
  }
}

/** `nastavnik notifications addresses`: addresses that are used no longer, and switching one on again. */
export function addressesCommand(locale: Locale): Command {
  const say = ({ ru, en }: Text): string => (locale === "ru" ? ru : en);
  return new Command("addresses")
    .description(say({ ru: "адреса, по которым больше не пишут", en: "addresses that are used no longer" }))
    .addArgument(storeArgument(locale, "any"))
    .addOption(new TenantOption(locale))
    .option(
      "--switch-on <person>",
      say({ ru: "снова писать этому человеку", en: "use the addresses of this person again" }),
    )
    .option("--by <person>", say({ ru: "кто так решил", en: "who decided so" }))
    .addOption(jsonOption(locale))
    .addOption(localeOption(locale))
    .action(addresses);
}
