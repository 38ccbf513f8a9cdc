import { type Locale, russianProductionCalendar, schoolCalendar, schoolCalendarData } from "@nastavnik/core";
import { targetModel } from "@nastavnik/core/target-model";
import { createEngine, readHistory, systemClock } from "@nastavnik/engine";
import { Lives, notification, type Worklist, worklist, worklistEvents } from "@nastavnik/notifications";
import { calendarText } from "@nastavnik/notifications/ics";
import { targetModelNotifications } from "@nastavnik/notifications/target-model";
import { Command, InvalidArgumentError } from "commander";
import { Temporal } from "temporal-polyfill";
import { environmentLocale, parseLocale } from "../locale.ts";
import { openStore } from "../open-store.ts";
import { readRules } from "../read-rules.ts";
import { UserError } from "../user-error.ts";
import { worklistText } from "../worklist/worklist-text.ts";

interface WorklistCommandOptions {
  readonly tenant: string;
  readonly who: string;
  readonly role: readonly string[];
  readonly on?: Temporal.PlainDate;
  readonly timeZone: string;
  readonly rules?: string;
  readonly json?: true;
  readonly ics?: true;
  readonly locale: Locale;
}

function parseDate(text: string): Temporal.PlainDate {
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    throw new InvalidArgumentError(`expected a date such as 2022-01-31, met ${text}`);
  }
}

async function print(place: string, options: WorklistCommandOptions): Promise<void> {
  const { tenant, who, role, on, timeZone, locale } = options;
  const model = targetModelNotifications;
  const data = schoolCalendarData.safeParse({ ...russianProductionCalendar(), timeZone });
  if (!data.success)
    throw new UserError(`--time-zone: expected an IANA time zone such as Europe/Moscow, met ${timeZone}`);
  const calendar = schoolCalendar(data.data);
  const unknown = role.find((each) => !Object.hasOwn(model.roles, each));
  if (unknown !== undefined) throw new UserError(`--role: expected a role of the target model, met ${unknown}`);
  const rules = await readRules(options.rules, model);
  const store = await openStore(place, tenant);
  try {
    const workflows = [...targetModel.workflows, notification];
    const engine = createEngine({ store, clock: systemClock(), calendar, workflows, reactions: targetModel.reactions });
    const lives = new Lives();
    for (const fact of (await readHistory(store)).facts) lives.add(fact);
    const at = on === undefined ? Temporal.Now.instant() : calendar.startOf(on).add({ hours: 12 });
    const list = await worklist(
      { person: who, roles: role, organisation: tenant },
      { engine, lives, calendar, model, rules, at },
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
export function worklistCommand(): Command {
  return new Command("worklist")
    .description("what a person has to do today and this week, what is overdue, and what waits for others")
    .argument(
      "<store>",
      "folder of the store, which no other process may have open, or postgres://user:password@host/database",
    )
    .requiredOption("--tenant <id>", "whose rows: the identifier of the organisation")
    .requiredOption("--who <id>", "the person: an identifier, no name")
    .option("--role <role...>", "posts that the person holds, such as curator", [])
    .option("--on <date>", "as of this day; today unless told", parseDate)
    .option("--time-zone <zone>", "time zone of the organisation", "Europe/Moscow")
    .option("--rules <file>", "the organisation's own rules")
    .option("--json", "print one JSON document instead of text")
    .option("--ics", "print a calendar instead of text")
    .option("--locale <language>", "ru or en", parseLocale, environmentLocale(process.env))
    .action(print);
}
