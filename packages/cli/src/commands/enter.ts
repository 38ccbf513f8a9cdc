import type { Locale } from "@nastavnik/core";
import { targetModel } from "@nastavnik/core/target-model";
import {
  type Answer,
  type Clock,
  createEngine,
  type EarlierAct,
  type Store,
  systemClock,
  virtualClock,
} from "@nastavnik/engine";
import { notification } from "@nastavnik/notifications";
import { memoryStore } from "@nastavnik/persistence/memory";
import { assessingByRules, expertReviewing } from "@nastavnik/rules";
import { targetModelCounting } from "@nastavnik/rules/target-model";
import { calendarOf, earlierActs, type Story } from "@nastavnik/simulation";
import { Command } from "commander";
import { Temporal } from "temporal-polyfill";
import { type Entered, enteredJson, enteredText, isRefused } from "../enter/entered-text.ts";
import { inLocale } from "../match/in-locale.ts";
import { isThere, makeStore } from "../open-store.ts";
import { dateOf } from "../option-values.ts";
import { jsonOption, localeOption } from "../options.ts";
import { readStory } from "../story/read-story.ts";
import { WentOtherwise } from "../story/went-otherwise.ts";
import { UserError } from "../user-error.ts";

interface EnterOptions {
  readonly store?: string;
  readonly masterKeyFile?: string;
  readonly on?: Temporal.PlainDate;
  readonly json?: true;
  readonly locale: Locale;
}

/** Working hours of the day as of which is rehearsed. */
const morning = 9;

function clockOf({ timeZone }: Story, { store, on }: EnterOptions): Clock {
  if (on === undefined) return systemClock();
  if (store !== undefined) {
    throw new UserError({
      ru: "--on: ожидается вместе с проверкой без --store: когда запись внесена, говорят часы, а не тот, кто вносит",
      en: "--on: expected in a rehearsal without --store: when something is recorded the clock says, and nobody else",
    });
  }
  return virtualClock(on.toZonedDateTime({ timeZone, plainTime: { hour: morning } }).toInstant());
}

function enterInto(store: Store, clock: Clock, story: Story, acts: readonly EarlierAct[]): Promise<readonly Answer[]> {
  const engine = createEngine({
    store,
    clock,
    calendar: calendarOf(story),
    organisation: story.organisation,
    workflows: [...targetModel.workflows, notification],
    reactions: targetModel.reactions,
    counting: targetModelCounting(),
    reviewing: expertReviewing,
    assessing: assessingByRules,
  });
  return engine.enter(acts);
}

async function enter(file: string, options: EnterOptions): Promise<void> {
  const { store: place, masterKeyFile, json, locale } = options;
  const story = readStory(file, locale);
  const clock = clockOf(story, options);
  const acts = await inLocale(locale, () => Promise.resolve().then(() => earlierActs(story)), file);
  const tenant = story.organisation;
  const into = async (target: Store, isRehearsal: boolean): Promise<Entered> => {
    const answers = await inLocale(locale, () => enterInto(target, clock, story, acts), file);
    return { story, answers, isRehearsal };
  };
  const entered = await intoPlace({
    isThere: place !== undefined && isThere(place),
    rehearse: () => into(memoryStore({ tenant, clock }), true),
    open: place === undefined ? undefined : () => makeStore(place, tenant, masterKeyFile),
    into: (store) => into(store, false),
  });
  process.stdout.write(
    json === true ? `${JSON.stringify(enteredJson(entered, locale), null, 2)}\n` : enteredText(entered, locale),
  );
  if (isRefused(entered)) throw new WentOtherwise();
}

interface Place {
  readonly isThere: boolean;
  readonly rehearse: () => Promise<Entered>;
  readonly open: (() => Promise<Store>) | undefined;
  readonly into: (store: Store) => Promise<Entered>;
}

/** A store is begun as a whole: terms of what was entered in part would pass before the rest of it is there. */
async function intoPlace({ isThere: isMade, rehearse, open, into }: Place): Promise<Entered> {
  if (!isMade || open === undefined) {
    const rehearsed = await rehearse();
    if (open === undefined || isRefused(rehearsed)) return rehearsed;
  }
  const store = await open();
  try {
    if (isMade && (await store.facts({ limit: 1 })).length === 0) {
      const rehearsed = await rehearse();
      if (isRefused(rehearsed)) return rehearsed;
    }
    return await into(store);
  } finally {
    await store.close();
  }
}

/** `nastavnik enter <file>`: what happened before, with its own days and papers, into a store or as a rehearsal. */
export function enterCommand(locale: Locale): Command {
  return new Command("enter")
    .description(
      {
        ru: "внести то, что уже произошло, с его днями и документами; без --store — только проверить",
        en: "enter what has happened already, with its days and papers; without --store only rehearse it",
      }[locale],
    )
    .argument(
      "<file>",
      {
        ru: "файл YAML или JSON в виде истории: по шагу на каждое дело",
        en: "YAML or JSON file in the form of a story: a step for each act",
      }[locale],
    )
    .option(
      "--store <place>",
      {
        ru: "куда внести: папка хранилища (создаётся, если её нет) или postgres://user:password@host/database",
        en: "where to enter it: folder of a store, made if there is none, or postgres://user:password@host/database",
      }[locale],
    )
    .option(
      "--master-key-file <file>",
      {
        ru: "файл с 32 байтами, под которыми хранятся ключи людей",
        en: "file with the 32 bytes under which the keys of people are stored",
      }[locale],
    )
    .option(
      "--on <date>",
      {
        ru: "проверить так, будто сегодня этот день; только без --store",
        en: "rehearse as if this were today; only without --store",
      }[locale],
      dateOf("--on"),
    )
    .addOption(jsonOption(locale))
    .addOption(localeOption(locale))
    .action(enter);
}
