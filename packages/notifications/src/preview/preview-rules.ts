import type { Locale, Text } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import type { DigestKind } from "../plan/digest-window.ts";
import type { NotificationModel } from "../rule/model.ts";
import { type Days, type NotificationRule, workflowOf } from "../rule/notification-rule.ts";
import type { RuleSet } from "../rule/parse-rules.ts";
import { sampleReference } from "../text/reference-text.ts";
import { dayText, say } from "../text/say.ts";

/** A rule as a person reads it before anybody is told anything. */
export interface RulePreview {
  readonly id: string;
  readonly title: string;
  /** When it is told, and whom. */
  readonly when: string;
  readonly to: readonly string[];
  /** The texts as they would be said. */
  readonly subject: string;
  readonly body: string;
}

const forms: Readonly<Record<Days["of"], Readonly<Record<Locale, Readonly<Record<string, string>>>>>> = {
  calendar: {
    ru: { one: "день", few: "дня", many: "дней", other: "дня" },
    en: { one: "day", other: "days" },
  },
  working: {
    ru: { one: "рабочий день", few: "рабочих дня", many: "рабочих дней", other: "рабочих дня" },
    en: { one: "working day", other: "working days" },
  },
  school: {
    ru: { one: "день вне каникул", few: "дня вне каникул", many: "дней вне каникул", other: "дня вне каникул" },
    en: { one: "day outside of holidays", other: "days outside of holidays" },
  },
};
const plurals = { ru: new Intl.PluralRules("ru"), en: new Intl.PluralRules("en") };
const daysText = ({ days, of }: Days, locale: Locale): string =>
  `${days} ${forms[of][locale][plurals[locale].select(days)] ?? ""}`;

const inDigest: Readonly<Record<DigestKind, Text>> = {
  day: { ru: " (в сводке за день)", en: " (in a daily digest)" },
  week: { ru: " (в сводке за неделю)", en: " (in a weekly digest)" },
};
const digestText = (by: DigestKind | undefined, locale: Locale): string =>
  by === undefined ? "" : inDigest[by][locale];

const absent: Text = { ru: "?", en: "?" };

function whenText({ on }: NotificationRule, model: NotificationModel, locale: Locale): string {
  const workflow = model.workflows.find(({ id }) => id === workflowOf({ on }));
  const what = workflow?.title[locale] ?? "";
  const join = (ru: string, en: string): string => `${what}: ${locale === "ru" ? ru : en}`;
  if ("fact" in on) {
    const { command, timer } = on.fact;
    const { told } = (command === undefined ? workflow?.timers?.[timer ?? ""] : workflow?.commands[command]) ?? {
      told: absent,
    };
    return join(`когда записано «${told.ru}»`, `when it is recorded: “${told.en}”`);
  }
  if ("timer" in on) {
    const told = workflow?.timers?.[on.timer.timer]?.told ?? absent;
    const days = daysText(on.before, locale);
    return join(
      `за ${days} до срока, по истечении которого записывают «${told.ru}»`,
      `${days} before the deadline after which “${told.en}” is recorded`,
    );
  }
  if ("state" in on) {
    const title = workflow?.states[on.state.state] ?? absent;
    const days = daysText(on.after, locale);
    const since = on.state.since.map((name) => workflow?.commands[name]?.told ?? absent);
    const [ru, en] = [since.map((each) => `«${each.ru}»`).join(", "), since.map((each) => `“${each.en}”`).join(", ")];
    if (on.after.days === 0) return join(`как только наступит «${title.ru}»`, `as soon as it is in “${title.en}”`);
    return join(
      `через ${days} в состоянии «${title.ru}»${ru === "" ? "" : `, считая заново после записи ${ru}`}`,
      `after ${days} in “${title.en}”${en === "" ? "" : `, counted anew after ${en}`}`,
    );
  }
  const title = model.fields[on.date.workflow]?.[on.date.field]?.title ?? absent;
  const [sign, days] = on.after === undefined ? (["before", on.before] as const) : (["after", on.after] as const);
  if (days === undefined || days.days === 0) return join(`в день «${title.ru}»`, `on ${title.en}`);
  const said = daysText(days, locale);
  return sign === "before"
    ? join(`за ${said} до дня «${title.ru}»`, `${said} before ${title.en}`)
    : join(`через ${said} после дня «${title.ru}»`, `${said} after ${title.en}`);
}

/** Every rule with its texts as they would be said, about an invented instance. */
export function previewRules({ rules }: RuleSet, model: NotificationModel, locale: Locale): readonly RulePreview[] {
  const due = dayText(Temporal.PlainDate.from("2026-05-01"), locale);
  return rules.map((rule) => {
    const workflow = model.workflows.find(({ id }) => id === workflowOf(rule));
    const values = {
      what: workflow?.title[locale] ?? "",
      ref: sampleReference[locale],
      due,
      days: 3,
      over: "no",
      step: 0,
      undelivered: "no",
      moved: "no",
    };
    return {
      id: rule.id,
      title: rule.title[locale],
      when: whenText(rule, model, locale),
      to: [rule.to, ...rule.ladder.map(({ to }) => to)].map((people) =>
        people
          .map(
            (each) =>
              (("role" in each
                ? model.roles[each.role]?.[locale]
                : model.fields[workflowOf(rule)]?.[each.field]?.title[locale]) ?? "?") +
              digestText(each.digest, locale),
          )
          .join(", "),
      ),
      subject: say(rule.subject[locale], locale, values),
      body: say(rule.body[locale], locale, values),
    };
  });
}
