import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { dayNumber } from "./day-number.ts";
import { textSchema } from "../text/text-schema.ts";

const date = z.iso.date({ error: "expected a date such as 2021-09-01", abort: true });
const title = textSchema.optional();

const dateRange = z
  .strictObject({
    /** First day. */
    from: date,
    /** Last day, included. */
    to: date,
    title,
  })
  .refine((range) => range.from <= range.to, { error: "expected `to` on or after `from`", path: ["to"] })
  .refine((range) => daysIn(range) <= 366, { error: "expected a range of at most 366 days", path: ["to"] });

/**
 * A calendar as data. All dates are ISO 8601 (`2021-09-01`); where several entries name one date, a working day wins over
 * a day off, and a day off over the week.
 */
export const schoolCalendarData = z.strictObject({
  /** IANA time zone, such as `Europe/Moscow`. */
  timeZone: z.string().refine(isTimeZone, { error: "expected an IANA time zone such as Europe/Moscow" }),
  /** Working days of the week: 1 is Monday, 7 is Sunday. */
  workingWeek: z.array(z.int().min(1).max(7)).min(1).max(7).default([1, 2, 3, 4, 5]),
  /** Holidays of every year, by month and day: `01-07`. */
  yearlyHolidays: z
    .array(
      z.strictObject({
        date: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, {
          error: "expected a month and a day such as 01-07",
        }),
        title,
      }),
    )
    .max(100)
    .default([]),
  /** Other days off: transferred ones, and those of one school. */
  daysOff: z.array(dateRange).max(1000).default([]),
  /** Working days that the week or a holiday would make days off. */
  workingDays: z.array(z.strictObject({ date, title })).max(1000).default([]),
  /** School holidays («каникулы») of students; staff may work on them. */
  schoolHolidays: z.array(dateRange).max(1000).default([]),
  /** First and last year for which `daysOff` and `workingDays` are complete; outside, only the week and yearly holidays. */
  knownYears: z
    .strictObject({ from: z.int(), to: z.int() })
    .refine((years) => years.from <= years.to, { error: "expected `to` on or after `from`", path: ["to"] })
    .optional(),
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
