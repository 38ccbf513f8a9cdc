import type { InstanceRef, Locale, Paper } from "@nastavnik/core";
import { planText } from "@nastavnik/engine";
import { Command } from "commander";
import type { Temporal } from "temporal-polyfill";
import { openStore } from "../open-store.ts";
import { calendarIn, dateOf, instanceOf, wholeNumberOf } from "../option-values.ts";
import { jsonOption, localeOption, tenantOption } from "../options.ts";
import { planningEngine } from "../plan/planning-engine.ts";
import { checkCommandName } from "../why/check-command-name.ts";
import { givenData } from "../why/given-data.ts";
import { WrongValue } from "../wrong-value.ts";

interface PlanOptions {
  readonly tenant: string;
  readonly as: string;
  readonly role: readonly string[];
  readonly organisation?: string;
  readonly payload?: string;
  readonly at?: Temporal.PlainDate;
  readonly on?: Temporal.PlainDate;
  readonly paper?: string;
  readonly parent?: string;
  readonly decisions?: number;
  readonly days?: number;
  readonly timeZone: string;
  readonly json?: true;
  readonly locale: Locale;
}

async function plan(place: string, ref: InstanceRef, type: string, options: PlanOptions): Promise<void> {
  const { tenant, role, organisation = tenant, timeZone, on, parent, decisions, days, json, locale } = options;
  const workflow = checkCommandName(ref, type);
  const calendar = calendarIn(timeZone);
  const at = options.at && calendar.startOf(options.at).add({ hours: 9 });
  const payload = await givenData("--payload", options.payload);
  // The engine reads it as it reads every envelope.
  const paper = (await givenData("--paper", options.paper)) as Paper | undefined;
  const store = await openStore(place, tenant);
  try {
    const engine = planningEngine(store, calendar);
    if (workflow.creation !== type && (await engine.instance(ref)) === undefined) {
      throw new WrongValue(
        "<instance>",
        { ru: "экземпляр, который есть в хранилище", en: "an instance that the store holds" },
        `${ref.workflow}/${ref.id}`,
      );
    }
    const draft = {
      type,
      actor: { id: options.as, roles: role, organisation },
      ...(at && { at }),
      ...(payload !== undefined && { payload }),
      ...(on && { on: on.toString() }),
      ...(paper && { paper }),
      ...(parent !== undefined && { parent }),
    };
    const limits = { ...(decisions !== undefined && { decisions }), ...(days !== undefined && { days }) };
    const found = await engine.plan(ref, draft, limits);
    process.stdout.write(json === true ? `${JSON.stringify(found, null, 2)}\n` : `${planText(found, locale)}\n`);
  } finally {
    await store.close();
  }
}

/** `nastavnik plan <store> <instance> <command>`: what has to be done, by whom and when, for a command to become possible. */
export function planCommand(locale: Locale): Command {
  const words = {
    about: {
      ru: "что сделать, кому и когда, чтобы команда, которую сейчас нельзя дать, стала возможной",
      en: "what has to be done, by whom and when, for a command that is refused now to become possible",
    },
    store: {
      ru: "папка хранилища, не открытая другим процессом, или postgres://user:password@host/database",
      en: "folder of the store, which no other process may have open, or postgres://user:password@host/database",
    },
    instance: { ru: "экземпляр, например unit/u-1", en: "the instance, such as unit/u-1" },
    command: { ru: "команда, например close", en: "the command, such as close" },
    as: { ru: "кто её даст: идентификатор, не имя", en: "who is to give it: an identifier, no name" },
    role: { ru: "должности этого человека, например curator", en: "posts that this person holds, such as curator" },
    organisation: { ru: "его организация; по умолчанию --tenant", en: "his organisation; --tenant unless told" },
    payload: {
      ru: "что указано в команде: JSON или файл; без этого заполняется тем, что может иметься в виду",
      en: "what the command is filled in with: JSON or a file; filled in with what may be meant unless told",
    },
    at: { ru: "с какого дня считать; по умолчанию — сейчас", en: "from which day on; now unless told" },
    on: { ru: "день, когда это произошло", en: "the day on which it happened" },
    paper: {
      ru: "документ, который вносят: JSON или файл с signer, number и date",
      en: "the paper that is recorded: JSON, or a file with signer, number and date",
    },
    parent: { ru: "чей он, если команда его создаёт", en: "whose it is, where the command creates it" },
    decisions: {
      ru: "сколько решений испытать самое большее; по умолчанию 20000",
      en: "how many decisions to try at most; 20000 unless told",
    },
    days: {
      ru: "на сколько дней вперёд смотреть, если нужно ждать; по умолчанию 400",
      en: "how many days to look ahead where something has to be waited for; 400 unless told",
    },
    timeZone: { ru: "часовой пояс организации", en: "time zone of the organisation" },
  };
  return new Command("plan")
    .description(words.about[locale])
    .argument("<store>", words.store[locale])
    .argument("<instance>", words.instance[locale], instanceOf("<instance>"))
    .argument("<command>", words.command[locale])
    .addOption(tenantOption(locale))
    .requiredOption("--as <id>", words.as[locale])
    .option("--role <role...>", words.role[locale], [])
    .option("--organisation <id>", words.organisation[locale])
    .option("--payload <json>", words.payload[locale])
    .option("--at <date>", words.at[locale], dateOf("--at"))
    .option("--on <date>", words.on[locale], dateOf("--on"))
    .option("--paper <json>", words.paper[locale])
    .option("--parent <id>", words.parent[locale])
    .option("--decisions <number>", words.decisions[locale], wholeNumberOf("--decisions", 1, 1_000_000))
    .option("--days <number>", words.days[locale], wholeNumberOf("--days", 0, 4000))
    .option("--time-zone <zone>", words.timeZone[locale], "Europe/Moscow")
    .addOption(jsonOption(locale))
    .addOption(localeOption(locale))
    .action(plan);
}
