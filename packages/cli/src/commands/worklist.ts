import type { Locale, SchoolCalendar } from "@nastavnik/core";
import { readHistory, storeAsOf } from "@nastavnik/engine";
import { Lives, type Worklist, worklist, worklistEvents } from "@nastavnik/notifications";
import { calendarText } from "@nastavnik/notifications/ics";
import { targetModelNotifications } from "@nastavnik/notifications/target-model";
import { Command } from "commander";
import { Temporal } from "temporal-polyfill";
import { calendarIn, dateOf } from "../option-values.ts";
import { openStore } from "../open-store.ts";
import { planningEngine } from "../plan/planning-engine.ts";
import { readSchoolYear } from "../run/read-school-year.ts";
import { readRules } from "../read-rules.ts";
import { WrongValue } from "../wrong-value.ts";
import { roadMapWork } from "../worklist/road-map-work.ts";
import { worklistText } from "../worklist/worklist-text.ts";
import { jsonOption, localeOption, storeArgument, TenantOption } from "../options.ts";

interface WorklistCommandOptions {
  readonly tenant: string;
  readonly who: string;
  readonly role: readonly string[];
  readonly on?: Temporal.PlainDate;
  readonly timeZone: string;
  readonly rules?: string;
  readonly plan?: string;
  readonly json?: true;
  readonly ics?: true;
  readonly locale: Locale;
}

/** Plans are told in passing: one that is hard to find is left to `nastavnik plan`. */
const planned = { decisions: 1000 };

/** A day that is over is looked back on from its end; one that is ahead is looked at from its noon. */
function instantOf(day: Temporal.PlainDate, calendar: SchoolCalendar, now: Temporal.Instant): Temporal.Instant {
  const end = calendar.startOf(day.add({ days: 1 })).subtract({ nanoseconds: 1 });
  if (Temporal.Instant.compare(end, now) < 0) return end;
  const noon = calendar.startOf(day).add({ hours: 12 });
  return Temporal.Instant.compare(noon, now) < 0 ? now : noon;
}

async function print(place: string, options: WorklistCommandOptions): Promise<void> {
  const { tenant, who, role, on, timeZone, locale } = options;
  const model = targetModelNotifications;
  const calendar = calendarIn(timeZone);
  const unknown = role.find((each) => !Object.hasOwn(model.roles, each));
  if (unknown !== undefined)
    throw new WrongValue("--role", { ru: "должность целевой модели", en: "a role of the target model" }, unknown);
  const rules = await readRules(options.rules, model);
  const year = options.plan === undefined ? undefined : await readSchoolYear(options.plan, locale, true);
  const store = await openStore(place, tenant);
  try {
    const now = Temporal.Now.instant();
    const at = on === undefined ? now : instantOf(on, calendar, now);
    const isPast = Temporal.Instant.compare(at, now) < 0;
    const whole = (await readHistory(store)).facts;
    const facts = isPast ? whole.filter((fact) => Temporal.Instant.compare(fact.at, at) <= 0) : whole;
    const engine = planningEngine(isPast ? storeAsOf(store, whole, at) : store, calendar);
    const lives = new Lives();
    for (const fact of facts) lives.add(fact);
    const roadMap = year && roadMapWork(year, facts, at);
    const list = await worklist(
      { person: who, roles: role, organisation: tenant },
      // What was not possible on a day that is over needs no plan any more.
      { engine, lives, calendar, model, rules, at, ...(isPast ? {} : { planned }), ...(roadMap && { roadMap }) },
    );
    process.stdout.write(written(list, at, options, locale));
  } finally {
    await store.close();
  }
}

function written(list: Worklist, at: Temporal.Instant, { json, ics }: WorklistCommandOptions, locale: Locale): string {
  if (ics === true) return calendarText(worklistEvents(list, at, locale), { domain: "nastavnik" });
  if (json !== true) return worklistText(list, locale);
  const sections = Object.entries(list) as [string, Worklist[keyof Worklist]][];
  const data = Object.fromEntries(
    sections.map(([name, items]) => [name, items.map((item) => ({ ...item, due: item.due.toString() }))]),
  );
  return `${JSON.stringify(data, null, 2)}\n`;
}

/** `nastavnik worklist`: what somebody has to do, should have done, and waits for. */
export function worklistCommand(locale: Locale): Command {
  return new Command("worklist")
    .description(
      {
        ru: "что человеку делать сегодня и на этой неделе, что просрочено и что ждёт других",
        en: "what a person has to do today and this week, what is overdue, and what waits for others",
      }[locale],
    )
    .addArgument(storeArgument(locale))
    .addOption(new TenantOption(locale))
    .requiredOption(
      "--who <id>",
      { ru: "человек: идентификатор, не имя", en: "the person: an identifier, no name" }[locale],
    )
    .option(
      "--role <role...>",
      { ru: "должности человека, например curator", en: "posts that the person holds, such as curator" }[locale],
      [],
    )
    .option(
      "--on <date>",
      {
        ru: "на этот день: прошедший — каким он был, будущий — по тому, что известно сегодня; по умолчанию — на сегодня",
        en: "as of this day: a past one as it was, one ahead by what is known today; today unless told",
      }[locale],
      dateOf("--on"),
    )
    .option(
      "--time-zone <zone>",
      { ru: "часовой пояс организации", en: "time zone of the organisation" }[locale],
      "Europe/Moscow",
    )
    .option("--rules <file>", { ru: "правила самой организации", en: "the organisation's own rules" }[locale])
    .option(
      "--plan <year>",
      {
        ru: "описание учебного года: шаги его дорожной карты — в делах тех, кто за них отвечает",
        en: "school year: the steps of its road map are on the lists of those who answer for them",
      }[locale],
    )
    .addOption(jsonOption(locale))
    .option("--ics", { ru: "напечатать календарь вместо текста", en: "print a calendar instead of text" }[locale])
    .addOption(localeOption(locale))
    .action(print);
}
