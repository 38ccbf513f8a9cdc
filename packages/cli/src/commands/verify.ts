import type { Locale } from "@nastavnik/core";
import { verify } from "@nastavnik/engine";
import { Command } from "commander";
import { FaultsFound } from "../check/faults-found.ts";
import { inLocale } from "../match/in-locale.ts";
import { openStore } from "../open-store.ts";
import { wholeNumberOf } from "../option-values.ts";
import { jsonOption, localeOption, storeArgument, TenantOption } from "../options.ts";
import { verifyText } from "../verify/verify-text.ts";
import { WrongValue } from "../wrong-value.ts";

interface VerifyOptions {
  readonly tenant: string;
  readonly head?: string;
  readonly limit: number;
  readonly json?: true;
  readonly locale: Locale;
}

function linkIn(given: string): string {
  if (/^[0-9a-f]{64}$/.test(given)) return given;
  const expected = {
    ru: "звено цепи, 64 знака 0–9 и a–f, как его печатает «nastavnik verify»",
    en: 'a link of the chain, 64 digits 0–9 and a–f, as "nastavnik verify" prints it',
  };
  throw new WrongValue("--head", expected, given);
}

async function run(place: string, { tenant, head, limit, json, locale }: VerifyOptions): Promise<void> {
  const store = await openStore(place, tenant);
  try {
    const verification = await verify(store, { limit, ...(head !== undefined && { head }) });
    process.stdout.write(
      json === true ? `${JSON.stringify(verification, null, 2)}\n` : verifyText(verification, limit, locale),
    );
    if (verification.differences.length > 0) throw new FaultsFound();
  } finally {
    await store.close();
  }
}

/** `nastavnik verify`: whether a store holds what was stored in it, fact by fact, state by state; names what differs. */
export function verifyCommand(locale: Locale): Command {
  const t = (ru: string, en: string): string => (locale === "ru" ? ru : en);
  return new Command("verify")
    .description(
      t(
        "проверить, что в хранилище никто ничего не менял: цепь фактов, состояния, таймеры, сообщения",
        "check that nobody has changed a store: the chain of facts, states, timers, messages",
      ),
    )
    .addArgument(storeArgument(locale))
    .addOption(new TenantOption(locale))
    .option(
      "--head <link>",
      t(
        "звено, напечатанное раньше: цепь должна его содержать",
        "a link that was printed before: the chain must hold it",
      ),
      linkIn,
    )
    .option(
      "--limit <number>",
      t("сколько различий назвать, не больше", "how many differences to name at most"),
      wholeNumberOf("--limit", 1, 999_999),
      20,
    )
    .addOption(jsonOption(locale))
    .addOption(localeOption(locale))
    .action((place: string, options: VerifyOptions) => inLocale(options.locale, () => run(place, options)));
}
