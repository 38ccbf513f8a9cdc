import type { InstanceRef, Locale } from "@nastavnik/core";
import { planText } from "@nastavnik/engine";
import { Command } from "commander";
import { openStore } from "../open-store.ts";
import { calendarIn, wholeNumberOf } from "../option-values.ts";
import { jsonOption, localeOption } from "../options.ts";
import { planningEngine } from "../plan/planning-engine.ts";
import { checkCommandName } from "../why/check-command-name.ts";
import { type DraftOptions, givenDraft, withDraftOptions } from "../why/given-draft.ts";
import { WrongValue } from "../wrong-value.ts";

interface PlanOptions extends DraftOptions {
  readonly parent?: string;
  readonly decisions?: number;
  readonly days?: number;
  readonly timeZone: string;
  readonly json?: true;
  readonly locale: Locale;
}

async function plan(place: string, ref: InstanceRef, type: string, options: PlanOptions): Promise<void> {
  const { tenant, timeZone, parent, decisions, days, json, locale } = options;
  const workflow = checkCommandName(ref, type);
  const calendar = calendarIn(timeZone);
  const given = await givenDraft(options, calendar, 9);
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
    const draft = { type, ...given, ...(parent !== undefined && { parent }) };
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
    command: { ru: "команда, например close", en: "the command, such as close" },
    as: { ru: "кто её даст: идентификатор, не имя", en: "who is to give it: an identifier, no name" },
    payload: {
      ru: "что указано в команде: JSON или файл; без этого заполняется тем, что может иметься в виду",
      en: "what the command is filled in with: JSON or a file; filled in with what may be meant unless told",
    },
    at: { ru: "с какого дня считать; по умолчанию — сейчас", en: "from which day on; now unless told" },
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
  const command = new Command("plan").description(words.about[locale]);
  return withDraftOptions(command, locale, ["<command>", words.command], words)
    .option("--parent <id>", words.parent[locale])
    .option("--decisions <number>", words.decisions[locale], wholeNumberOf("--decisions", 1, 1_000_000))
    .option("--days <number>", words.days[locale], wholeNumberOf("--days", 0, 4000))
    .option("--time-zone <zone>", words.timeZone[locale], "Europe/Moscow")
    .addOption(jsonOption(locale))
    .addOption(localeOption(locale))
    .action(plan);
}
