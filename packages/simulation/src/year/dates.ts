import { Temporal } from "temporal-polyfill";
import { type Cycle, fitted } from "./cycle.ts";
import type { YearRun } from "./year-run.ts";

/** The working day so many working days after today. */
export function inWorkingDays(run: YearRun, days: number): Temporal.PlainDate {
  return run.calendar.addWorkingDays(run.calendar.nextWorkingDay(run.today()), days);
}

/** The working day on or after so many calendar days from today. */
export function inDays(run: YearRun, days: number): Temporal.PlainDate {
  return run.calendar.nextWorkingDay(run.today().add({ days }));
}

/**
 * The working day on or after a day of the month, so many months after the month in which a cycle begins, the present one
 * unless told; earlier in a cycle that is too short for it.
 */
export function dayOfMonth(run: YearRun, months: number, day: number, cycle: Cycle = run.cycle()): Temporal.PlainDate {
  const date = cycle.from
    .with({ day: 1 })
    .add({ months })
    .add({ days: day - 1 });
  return run.calendar.nextWorkingDay(fitted(cycle, cycle.from.until(date).days));
}

/** The later of two dates. */
export function later(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(a, b) >= 0 ? a : b;
}
