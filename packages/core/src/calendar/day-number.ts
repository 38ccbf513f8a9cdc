import type { Temporal } from "temporal-polyfill";

const msPerDay = 86_400_000;

/** Days since 1970-01-01 of a date of the ISO calendar. */
export function dayNumber(date: Temporal.PlainDate): number {
  // `setUTCFullYear` takes every year as it is; `Date.UTC` reads 0 to 99 as 1900 to 1999.
  return new Date(0).setUTCFullYear(date.year, date.month - 1, date.day) / msPerDay;
}

/** Day of the week of a day number: 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Month and day of a day number as one number: 101 is 1 January, 1231 is 31 December. */
export function monthDayOf(day: number): number {
  const date = new Date(day * msPerDay);
  return (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
}
