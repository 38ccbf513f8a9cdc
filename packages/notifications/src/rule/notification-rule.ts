import { refusalText, textSchema, writtenAs } from "@nastavnik/core";
import * as z from "zod";

const slug = writtenAs(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, {
  ru: "ожидается имя из строчных латинских букв, цифр и дефисов, например next-meeting",
  en: "expected a name of lower-case Latin letters, digits and hyphens, such as next-meeting",
})
  .max(60)
  .describe("Small letters, digits and hyphens");

const name = z.string().min(1).max(200);

const timeOfDay = writtenAs(/^(?:[01]\d|2[0-3]):[0-5]\d$/, {
  ru: "ожидается время дня, например 09:00",
  en: "expected a time of day such as 09:00",
}).describe("A time of day, such as 09:00");

const days = z
  .strictObject({
    days: z.int().min(0).max(1000),
    of: z
      .enum(["calendar", "working", "school"])
      .default("calendar")
      .describe("Which days count: all, working days, or those that are no school holidays"),
  })
  .describe("A number of days");

const fact = z.strictObject({
  fact: z.strictObject({
    workflow: name,
    command: name.optional().describe("A command that was accepted"),
    timer: name.optional().describe("A deadline of the workflow that has passed"),
  }),
});

const timer = z.strictObject({
  timer: z.strictObject({ workflow: name, timer: name.describe("A deadline of the workflow that has not passed yet") }),
  before: days,
});

const state = z.strictObject({
  state: z.strictObject({
    workflow: name,
    state: name.describe("Path of a state, such as working.meetings.regular"),
    since: z.array(name).max(20).default([]).describe("Commands that begin the count anew"),
  }),
  after: days,
});

const date = z.strictObject({
  date: z.strictObject({
    workflow: name,
    field: name.describe("A day that instances of the workflow have"),
    while: z.array(name).max(20).default([]).describe("Only while the instance is in one of these states"),
  }),
  before: days.optional(),
  after: days.optional(),
});

const digest = z
  .enum(["day", "week"])
  .optional()
  .describe("In one letter a day, or a week, with all else that waits for that letter; by itself unless told");

const recipient = z.union([
  z.strictObject({ role: name.describe("Everybody who holds this role"), digest }),
  z.strictObject({ field: name.describe("The people that the instance names there"), digest }),
]);

const recipients = z.array(recipient).min(1).max(20);

/** One rule: what is told of, when, and to whom. */
export const notificationRule = z.strictObject({
  id: slug,
  title: textSchema,
  on: z.union([fact, timer, state, date]),
  to: recipients,
  repeat: z
    .strictObject({ every: days, times: z.int().min(1).max(52) })
    .optional()
    .describe("Again after so many days, so many times more, while nothing has changed"),
  ladder: z
    .array(z.strictObject({ after: days, to: recipients }))
    .max(5)
    .default([])
    .describe("Whom else it is told if nothing has changed so many days after the step before"),
  channels: z.array(name).min(1).max(10).default(["email", "telegram", "folder", "memory"]),
  at: timeOfDay.default("09:00").describe("When on its day it goes out"),
  workingDays: z.boolean().default(true).describe("Only on working days"),
  schoolHolidays: z.boolean().default(true).describe("In the school holidays too"),
  isUrgent: z.boolean().default(false).describe("Even in quiet hours and on days off"),
  catchUp: z
    .enum(["latest", "all", "none"])
    .default("latest")
    .describe("Which of those that were missed are made up for"),
  maxLateness: z.int().min(1).max(8760).default(72).describe("After so many hours it is too late"),
  sendLate: z
    .boolean()
    .default(false)
    .describe("Before a deadline: also where its day had passed already when the deadline was set"),
  duty: name.optional().describe("The command by which what is told of is done"),
  subject: textSchema.describe("One line in ICU syntax, with public fields only"),
  body: textSchema.describe("Paragraphs in ICU syntax"),
});

/** A rule as {@link notificationRule} gives it. */
export type NotificationRule = z.output<typeof notificationRule>;

/** A number of days, and which days count. */
export type Days = z.output<typeof days>;

/** Hours in which nobody is told anything that can wait. */
const quietHours = z.strictObject({ from: timeOfDay, to: timeOfDay }).refine(({ from, to }) => from !== to, {
  ...refusalText({ ru: "ожидается конец, отличный от начала", en: "expected an end other than the beginning" }),
  path: ["to"],
});

const matters = {
  ru: "{count, plural, one {# дело} few {# дела} many {# дел} other {# дела}}",
  en: "{count, plural, one {# matter} other {# matters}}",
};

/** The one letter in which many things are told. */
const digests = z
  .strictObject({
    at: timeOfDay
      .optional()
      .describe("When it goes out, on working days only; at 08:30 unless told, or when the quiet hours end"),
    weekday: z.int().min(1).max(7).default(1).describe("The day of the weekly one: 1 is Monday"),
    most: z.int().min(1).max(200).default(50).describe("So many things are told in one letter; of the others how many"),
    subject: textSchema
      .default({ ru: `Сводка: ${matters.ru}`, en: `Summary: ${matters.en}` })
      .describe("One line in ICU syntax; it may say count"),
    more: textSchema
      .default({ ru: `… и ещё ${matters.ru}`, en: `… and ${matters.en} more` })
      .describe("What stands in the place of those that are too many; it may say count"),
  })
  .prefault({});

const switchingOff = z.strictObject({
  times: z.int().min(1).max(1000).describe("So many messages in a row that could not be delivered for the time being"),
  within: z.int().min(1).max(365).describe("Within so many days"),
  lasting: z.int().min(0).max(365).default(0).describe("And for so many days at least"),
});

/** When an address is used no longer, by channel; `*` for all others. */
type SwitchingOff = Readonly<Record<string, z.output<typeof switchingOff>>> & {
  readonly "*": z.output<typeof switchingOff>;
};

/** Rules of an organisation. */
export const notificationRules = z.strictObject({
  quiet: quietHours.default({ from: "21:00", to: "08:00" }).describe("Quiet hours, by the clock of whoever is told"),
  digest: digests.describe("The one letter a day, or a week, in which many things are told"),
  limits: z
    .strictObject({
      perDay: z
        .int()
        .min(1)
        .max(1_000_000)
        .default(3)
        .describe("What one person is told a day beyond that waits for a digest"),
    })
    .prefault({})
    .describe("How much one person is told; what is urgent is told in any case"),
  switchOff: z
    .record(name, switchingOff)
    .default({})
    .transform((given): SwitchingOff => ({
      "*": { times: 3, within: 14, lasting: 0 },
      webhook: { times: 2, within: 14, lasting: 5 },
      ...given,
    }))
    .describe("When an address is used no longer, by channel; * for all others. One that is gone is not used at once"),
  off: z.array(slug).max(200).default([]).describe("Shipped rules that are not wanted"),
  rules: z
    .array(notificationRule)
    .max(200)
    .default([])
    .describe("Rules of its own; one of the name of a shipped rule takes its place"),
  texts: z
    .record(slug, z.strictObject({ subject: textSchema.optional(), body: textSchema.optional() }))
    .default({})
    .describe("Words of its own for rules, by their names"),
});

/** Rules as {@link notificationRules} gives them. */
export type NotificationRules = z.output<typeof notificationRules>;

/** Rules as they may be written. */
export type NotificationRulesInput = z.input<typeof notificationRules>;

/** Name of the workflow whose instances a rule is about. */
export function workflowOf({ on }: Pick<NotificationRule, "on">): string {
  if ("fact" in on) return on.fact.workflow;
  if ("timer" in on) return on.timer.workflow;
  return "state" in on ? on.state.workflow : on.date.workflow;
}
