import type { Locale } from "@nastavnik/core";
import { schoolCalendar, schoolCalendarData } from "@nastavnik/core/calendar";
import { targetModel } from "@nastavnik/core/target-model";
import { createEngine, type Engine, systemClock } from "@nastavnik/engine";
import { Command } from "commander";
import { asideText } from "../asides/aside-text.ts";
import { jsonOption, localeOption, storeArgument, TenantOption } from "../options.ts";
import { inLocale } from "../match/in-locale.ts";
import { wholeNumberOf } from "../option-values.ts";
import { openStore } from "../open-store.ts";
import { UserError } from "../user-error.ts";

interface AsidesOptions {
  readonly tenant: string;
  readonly limit: number;
  readonly retry?: string;
  readonly drop?: string;
  readonly by?: string;
  readonly reason?: string;
  readonly about?: string;
  readonly json?: true;
  readonly locale: Locale;
}

const unknown = (key: string): UserError =>
  new UserError({
    ru: `ожидается ключ отложенного, как его показывает «nastavnik asides», указано: ${key}`,
    en: `expected the key of something that is set aside, as "nastavnik asides" lists it, met ${key}`,
  });

async function change(engine: Engine, { retry, drop, by, reason, about, tenant }: AsidesOptions): Promise<void> {
  if (retry !== undefined && !(await engine.retry(retry))) throw unknown(retry);
  if (drop === undefined) return;
  if (by === undefined || reason === undefined) {
    throw new UserError({
      ru: "--drop: ожидаются также --by и --reason: отказ — это действие, и в истории остаётся, кто так решил",
      en: "--drop: expected --by and --reason too: dropping is an act, and stays in the history with who decided",
    });
  }
  const actor = { id: by, roles: ["operator"], organisation: tenant };
  if ((await engine.drop(drop, { actor, reason, ...(about && { about }) })) === undefined) throw unknown(drop);
}

async function asides(folder: string, options: AsidesOptions): Promise<void> {
  const { tenant, limit, locale } = options;
  if (options.retry !== undefined && options.drop !== undefined) {
    throw new UserError({
      ru: "ожидается --retry или --drop, указаны оба",
      en: "expected --retry or --drop, met both",
    });
  }
  const store = await openStore(folder, tenant);
  try {
    const calendar = schoolCalendar(schoolCalendarData.parse({ timeZone: "UTC" }));
    const engine = createEngine({ store, clock: systemClock(), calendar, ...targetModel });
    await change(engine, options);
    const listed = await engine.asides({ limit });
    if (options.json === true) {
      const data = listed.map((aside) => ({ ...aside, at: aside.at.toString(), since: aside.since.toString() }));
      process.stdout.write(`${JSON.stringify(data, null, 2)}\n`);
    } else {
      process.stdout.write(asideText(listed, locale));
    }
  } finally {
    await store.close();
  }
}

/** `nastavnik asides`: the reactions, timers and effects of a store that are set aside; retries or drops one of them. */
export function asidesCommand(locale: Locale): Command {
  return new Command("asides")
    .description(
      {
        ru: "показать, что не удалось выполнить и отложено; повторить или отказаться",
        en: "list what could not be carried out and is set aside; retry or drop it",
      }[locale],
    )
    .addArgument(storeArgument(locale))
    .addOption(new TenantOption(locale))
    .option(
      "--limit <number>",
      { ru: "сколько показать, не больше", en: "how many to list at most" }[locale],
      wholeNumberOf("--limit", 1, 999_999),
      100,
    )
    .option(
      "--retry <key>",
      { ru: "попробовать это снова при следующем проходе", en: "let this one be tried again by the next run" }[locale],
    )
    .option(
      "--drop <key>",
      {
        ru: "отказаться от этого насовсем; это останется в истории того, из-за чего оно возникло",
        en: "give this one up for ever, as a fact of the instance that caused it",
      }[locale],
    )
    .option(
      "--by <id>",
      { ru: "кто решил отказаться: идентификатор, не имя", en: "who decides to drop it: an identifier, no name" }[
        locale
      ],
    )
    .option(
      "--reason <text>",
      {
        ru: "почему отказались; хранится с личными данными, не в истории",
        en: "why it is dropped; kept with personal data, not in the history",
      }[locale],
    )
    .option(
      "--about <id>",
      {
        ru: "о ком причина, с чьими данными её хранить: идентификатор; по умолчанию — кто решил",
        en: "whom the reason is about, with whose data it is kept: an identifier; who decides, unless told",
      }[locale],
    )
    .addOption(jsonOption(locale))
    .addOption(localeOption(locale))
    .action((place: string, options: AsidesOptions) => inLocale(options.locale, () => asides(place, options)));
}
