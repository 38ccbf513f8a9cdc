import type { InstanceRef, Locale, Text } from "@nastavnik/core";
import { planLine } from "@nastavnik/engine";
import { Command } from "commander";
import { openStore } from "../open-store.ts";
import { calendarIn } from "../option-values.ts";
import { jsonOption, localeOption } from "../options.ts";
import { planningEngine } from "../plan/planning-engine.ts";
import { checkCommandName } from "../why/check-command-name.ts";
import { type DraftOptions, givenDraft, withDraftOptions } from "../why/given-draft.ts";
import { toldExplanation } from "../why/told-explanation.ts";
import { toldPossibilities } from "../why/told-possibilities.ts";

interface WhyOptions extends DraftOptions {
  readonly timeZone: string;
  readonly json?: true;
  readonly locale: Locale;
}

/** The way to a yes is told in passing: it must not be waited for. */
const hintLimits = { decisions: 3000 };

const moreWords: Text = { ru: "Подробно по шагам: nastavnik plan", en: "Step by step: nastavnik plan" };

async function why(place: string, ref: InstanceRef, type: string | undefined, options: WhyOptions): Promise<void> {
  const { tenant, timeZone, json, locale } = options;
  if (type !== undefined) checkCommandName(ref, type);
  const calendar = calendarIn(timeZone);
  const given = await givenDraft(options, calendar, 12);
  const store = await openStore(place, tenant);
  try {
    const engine = planningEngine(store, calendar);
    if (type === undefined) {
      const possibilities = await engine.possible(ref, given.actor, given.at);
      const text = `${toldPossibilities(possibilities, locale)}\n`;
      process.stdout.write(json === true ? `${JSON.stringify(possibilities, null, 2)}\n` : text);
      return;
    }
    const draft = { type, ...given };
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
    command: { ru: "команда, например hold-meeting", en: "the command, such as hold-meeting" },
    as: { ru: "кто её даёт: идентификатор, не имя", en: "who gives it: an identifier, no name" },
    payload: {
      ru: "что указано в команде: JSON или файл YAML или JSON",
      en: "what the command is filled in with: JSON, or a YAML or JSON file",
    },
    at: { ru: "как было бы в этот день; по умолчанию — сейчас", en: "as it would be on this day; now unless told" },
    timeZone: { ru: "часовой пояс организации", en: "time zone of the organisation" },
  };
  const command = new Command("why").description(words.about[locale]);
  return withDraftOptions(command, locale, ["[command]", words.command], words)
    .option("--time-zone <zone>", words.timeZone[locale], "Europe/Moscow")
    .addOption(jsonOption(locale))
    .addOption(localeOption(locale))
    .action(why);
}
