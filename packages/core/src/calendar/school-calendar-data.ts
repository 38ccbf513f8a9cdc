import { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { dayNumber } from "./day-number.ts";
import { refusalText } from "../text/refusal-text.ts";
import { textSchema } from "../text/text-schema.ts";

const date = z.iso.date({ abort: true });
const title = textSchema.optional();

const ordered = {
  ...refusalText({ ru: "ожидается конец не раньше начала", en: "expected an end not before the beginning" }),
  path: ["to"],
};

const dateRange = z
  .strictObject({
    from: date.describe("First day, such as 2021-10-30"),
    to: date.describe("Last day, included"),
    title,
  })
  .refine((range) => range.from <= range.to, ordered)
  .refine((range) => daysIn(range) <= 366, {
    ...refusalText({ ru: "ожидается не больше 366 дней", en: "expected at most 366 days" }),
    path: ["to"],
  });

const afterTheLast = refusalText({
  ru: "ожидается день после конца предыдущей четверти",
  en: "expected a day after the end of the term before",
});

/** Every date that some year has. */
const monthAndDay =
  /^(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|[12]\d))$/;

const yearlyHoliday = z.strictObject({
  date: z
    .string()
    .meta({ pattern: monthAndDay.source })
    .refine(
      (text) => monthAndDay.test(text),
      refusalText({ ru: "ожидаются месяц и день, например 01-07", en: "expected a month and a day such as 01-07" }),
    ),
  title,
  moves: z
    .boolean()
    .optional()
    .describe("Outside knownYears: if it falls on a day off of the week, the next working day is a day off instead"),
});

/**
 * A calendar as data. All dates are ISO 8601 (`2021-09-01`); where several entries name one date, a working day wins over
 * a day off, and a day off over the week.
 */
export const schoolCalendarData = z.strictObject({
  timeZone: z
    .string()
    .refine(
      isTimeZone,
      refusalText({
        ru: "ожидается часовой пояс IANA, например Europe/Moscow",
        en: "expected an IANA time zone such as Europe/Moscow",
      }),
    )
    .describe("IANA time zone, such as Europe/Moscow"),
  workingWeek: z
    .array(z.int().min(1).max(7))
    .min(1)
    .max(7)
    .default([1, 2, 3, 4, 5])
    .describe("Working days of the week: 1 is Monday, 7 is Sunday"),
  yearlyHolidays: z.array(yearlyHoliday).max(100).default([]).describe("Holidays of every year, by month and day"),
  daysOff: z
    .array(dateRange)
    .max(1000)
    .default([])
    .describe("Other days off: transferred ones, and those of one school"),
  workingDays: z
    .array(z.strictObject({ date, title }))
    .max(1000)
    .default([])
    .describe("Working days that the week or a holiday would make days off"),
  schoolHolidays: z
    .array(dateRange)
    .max(1000)
    .default([])
    .describe(
      "School holidays («каникулы») of students; staff may work on them. Without them, the days between terms are",
    ),
  terms: z
    .array(dateRange)
    .max(200)
    .default([])
    .superRefine((terms, context) => {
      for (const [index, { from }] of terms.entries()) {
        const before = terms[index - 1];
        if (before === undefined || before.to < from) continue;
        context.addIssue({
          code: "custom",
          path: [index, "from"],
          message: afterTheLast.error,
          params: afterTheLast.params,
        });
      }
    })
    .describe("Terms of lessons («четверти», «триместры») in order; school holidays lie between them"),
  knownYears: z
    .strictObject({ from: z.int(), to: z.int() })
    .refine((years) => years.from <= years.to, ordered)
    .optional()
    .describe(
      "Years for which daysOff and workingDays are complete; outside, only the week and the yearly holidays count, which may move",
    ),
});

/** A calendar as {@link schoolCalendarData} gives it. */
export type SchoolCalendarData = z.output<typeof schoolCalendarData>;

function daysIn(range: { readonly from: string; readonly to: string }): number {
  return dayNumber(Temporal.PlainDate.from(range.to)) - dayNumber(Temporal.PlainDate.from(range.from)) + 1;
}

function isTimeZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}
