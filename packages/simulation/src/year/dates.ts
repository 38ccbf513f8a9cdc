import { Temporal } from "temporal-polyfill";
import type { YearRun } from "./year-run.ts";

/** The working day so many working days after today. */
export function inWorkingDays(run: YearRun, days: number): Temporal.PlainDate {
  return run.calendar.addWorkingDays(run.calendar.nextWorkingDay(run.today()), days);
}

/** The working day on or after so many calendar days from today. */
export function inDays(run: YearRun, days: number): Temporal.PlainDate {
  return run.calendar.nextWorkingDay(run.today().add({ days }));
}

/** The working day on or after a day of the month, so many months after the month in which the period begins. */
export function dayOfMonth(run: YearRun, months: number, day: number): Temporal.PlainDate {
  const first = Temporal.PlainDate.from(run.definition.period.from);
  return run.calendar.nextWorkingDay(
    first
      .with({ day: 1 })
      .add({ months })
      .add({ days: day - 1 }),
  );
}

/** The later of two dates. */
export function later(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(a, b) >= 0 ? a : b;
}
