import type { Temporal } from "temporal-polyfill";

/** Days of the week as deadlines name one, as alternatives of a pattern. */
export const weekdays = "понедельник|вторник|среду|среда|четверг|пятницу|пятница|субботу|суббота|воскресенье";

const stems = ["понедельник", "вторник", "сред", "четверг", "пятниц", "суббот", "воскресень"];

/** The number of a day of the week, Monday 1; 0 for another word. */
export function weekdayOf(word: string | undefined): number {
  return stems.findIndex((stem) => word?.startsWith(stem)) + 1;
}

/** The first to the fourth such day of a month, or the last where `nth` is no number. */
export function nthWeekdayOf(month: Temporal.PlainDate, nth: string | undefined, weekday: number): Temporal.PlainDate {
  const [first, last] = [month.with({ day: 1 }), month.with({ day: month.daysInMonth })];
  const count = Number(nth);
  return Number.isNaN(count)
    ? last.subtract({ days: (last.dayOfWeek - weekday + 7) % 7 })
    : first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + (count - 1) * 7 });
}
