import type { InstanceRef, Locale, Paper, Text } from "@nastavnik/core";
import { planLine } from "@nastavnik/engine";
import { Command } from "commander";
import type { Temporal } from "temporal-polyfill";
import { openStore } from "../open-store.ts";
import { calendarIn, dateOf, instanceOf } from "../option-values.ts";
import { jsonOption, localeOption, tenantOption } from "../options.ts";
import { planningEngine } from "../plan/planning-engine.ts";
import { checkCommandName } from "../why/check-command-name.ts";
import { givenData } from "../why/given-data.ts";
import { toldExplanation } from "../why/told-explanation.ts";
import { toldPossibilities } from "../why/told-possibilities.ts";

interface WhyOptions {
  readonly tenant: string;
  readonly as: string;
  readonly role: readonly string[];
  readonly organisation?: string;
  readonly payload?: string;
  readonly at?: Temporal.PlainDate;
  readonly on?: Temporal.PlainDate;
  readonly paper?: string;
  readonly timeZone: string;
  readonly json?: true;
  readonly locale: Locale;
}

/** The way to a yes is told in passing: it must not be waited for. */
const hintLimits = { decisions: 3000 };

const moreWords: Text = { ru: "Подробно по шагам: nastavnik plan", en: "Step by step: nastavnik plan" };

async function why(place: string, ref: InstanceRef, type: string | undefined, options: WhyOptions): Promise<void> {
  const { tenant, role, organisation = tenant, timeZone, on, json, locale } = options;
  if (type !== undefined) checkCommandName(ref, type);
  const calendar = calendarIn(timeZone);
  const at = options.at && calendar.startOf(options.at).add({ hours: 12 });
  const payload = await givenData("--payload", options.payload);
  // The engine reads it as it reads every envelope.
  const paper = (await givenData("--paper", options.paper)) as Paper | undefined;
  const store = await openStore(place, tenant);
  try {
    const engine = planningEngine(store, calendar);
    const actor = { id: options.as, roles: role, organisation };
    if (type === undefined) {
      const possibilities = await engine.possible(ref, actor, at);
      const text = `${toldPossibilities(possibilities, locale)}\n`;
      process.stdout.write(json === true ? `${JSON.stringify(possibilities, null, 2)}\n` : text);
      return;
    }
    const draft = {
      type,
      actor,
      ...(at && { at }),
      ...(payload !== undefined && { payload }),
      ...(on && { on: on.toString() }),
      ...(paper && { paper }),
    };
    const explanation = await engine.explain(ref, draft);
    if (json === true) {
      process.stdout.write(`${JSON.stringify(explanation, null, 2)}\n`);
      return;
    }
    const isRefused = explanation.verdict === "unmet";
    const way = isRefused ? planLine(await engine.plan(ref, draft, hintLimits), locale) : undefined;
    const told = way === undefined ? [] : [way, moreWords[locale]];
    process.stdout.write(`${[toldExplanation(explanation, locale), ...told].join("\n")}\n`);
  } finally {
    await store.close();
  }
}

/** `nastavnik why <store> <instance> [command]`: why somebody can give a command now or not; without one, what he can do. */
export function whyCommand(locale: Locale): Command {
  const words = {
    about: {
      ru: "почему команду можно дать или нельзя; без команды — что можно сделать и чего нельзя",
      en: "why a command can be given or not; without a command, what can be done and what cannot",
    },
    store: {
      ru: "папка хранилища, не открытая другим процессом, или postgres://user:password@host/database",
      en: "folder of the store, which no other process may have open, or postgres://user:password@host/database",
    },
    instance: { ru: "экземпляр, например unit/u-1", en: "the instance, such as unit/u-1" },
    command: { ru: "команда, например hold-meeting", en: "the command, such as hold-meeting" },
    as: { ru: "кто её даёт: идентификатор, не имя", en: "who gives it: an identifier, no name" },
    role: { ru: "должности этого человека, например curator", en: "posts that this person holds, such as curator" },
    organisation: { ru: "его организация; по умолчанию --tenant", en: "his organisation; --tenant unless told" },
    payload: {
      ru: "что указано в команде: JSON или файл YAML или JSON",
      en: "what the command is filled in with: JSON, or a YAML or JSON file",
    },
    at: { ru: "как было бы в этот день; по умолчанию — сейчас", en: "as it would be on this day; now unless told" },
    on: { ru: "день, когда это произошло", en: "the day on which it happened" },
    paper: {
      ru: "документ, который вносят: JSON или файл с signer, number и date",
      en: "the paper that is recorded: JSON, or a file with signer, number and date",
    },
    timeZone: { ru: "часовой пояс организации", en: "time zone of the organisation" },
  };
  return new Command("why")
    .description(words.about[locale])
    .argument("<store>", words.store[locale])
    .argument("<instance>", words.instance[locale], instanceOf("<instance>"))
    .argument("[command]", words.command[locale])
    .addOption(tenantOption(locale))
    .requiredOption("--as <id>", words.as[locale])
    .option("--role <role...>", words.role[locale], [])
    .option("--organisation <id>", words.organisation[locale])
    .option("--payload <json>", words.payload[locale])
    .option("--at <date>", words.at[locale], dateOf("--at"))
    .option("--on <date>", words.on[locale], dateOf("--on"))
    .option("--paper <json>", words.paper[locale])
    .option("--time-zone <zone>", words.timeZone[locale], "Europe/Moscow")
    .addOption(jsonOption(locale))
    .addOption(localeOption(locale))
    .action(why);
}
