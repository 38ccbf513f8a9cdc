import { Temporal } from "temporal-polyfill";
import type { Text } from "../text/text.ts";
import { dayNumber, monthDayOf, weekdayOf } from "./day-number.ts";
import type { SchoolCalendarData } from "./school-calendar-data.ts";

/** Working days, holidays and time zone of an organisation. Pure: made from data by {@link schoolCalendar}. */
export interface SchoolCalendar {
  /** IANA time zone, such as `Europe/Moscow`. */
  readonly timeZone: string;
  /** Years for which the transferred days are known; in others only the week and the yearly holidays apply. */
  readonly knownYears?: { readonly from: number; readonly to: number };
  /** Date of the instant in the organisation's time zone. */
  dateOf(instant: Temporal.Instant): Temporal.PlainDate;
  /** First instant of the date in the organisation's time zone. */
  startOf(date: Temporal.PlainDate): Temporal.Instant;
  isWorkingDay(date: Temporal.PlainDate): boolean;
  /** Whether the date lies in the school holidays of students. */
  isSchoolHoliday(date: Temporal.PlainDate): boolean;
  /** Title of the holiday, transferred day or school holiday that the date lies in, or `undefined`. */
  titleOf(date: Temporal.PlainDate): Text | undefined;
  /** The date `days` working days later (earlier if negative); 0 gives the date itself. */
  addWorkingDays(date: Temporal.PlainDate, days: number): Temporal.PlainDate;
  /**
   * Number of working days after `from` up to and with `to`, so that it undoes {@link addWorkingDays}; negative where
   * `to` is earlier.
   */
  workingDaysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): number;
  /** The date itself if it is a working day, otherwise the first working day after it. */
  nextWorkingDay(date: Temporal.PlainDate): Temporal.PlainDate;
  /** The date itself if it is a working day, otherwise the last working day before it. */
  previousWorkingDay(date: Temporal.PlainDate): Temporal.PlainDate;
  /**
   * The date a duration later. Years, months and weeks are of the calendar; the days of the duration are calendar days
   * or, if `days` says so, working days: `P3D` of working days from a Friday ends on a Wednesday.
   */
  addDuration(date: Temporal.PlainDate, duration: Temporal.Duration, days: "calendar" | "working"): Temporal.PlainDate;
}

/** The calendar that the data describe. */
export function schoolCalendar(data: SchoolCalendarData): SchoolCalendar {
  const { timeZone, knownYears } = data;
  const week = new Set(data.workingWeek);
  const yearly = new Map(data.yearlyHolidays.map((day) => [Number(day.date.replace("-", "")), day.title]));
  const daysOff = titlesByDay(data.daysOff);
  const workingDays = titlesByDay(data.workingDays.map(({ date, title }) => ({ from: date, to: date, title })));
  const schoolHolidays = titlesByDay(data.schoolHolidays);

  function isWorking(day: number): boolean {
    if (workingDays.has(day)) return true;
    return week.has(weekdayOf(day)) && !daysOff.has(day) && !yearly.has(monthDayOf(day));
  }

  /** The day at which the `count`-th working day in the given direction is met. */
  function walk(day: number, step: 1 | -1, count: number): number {
    let here = day;
    for (let left = count; left > 0;) {
      here += step;
      if (isWorking(here)) left--;
    }
    return here;
  }

  function addWorkingDays(date: Temporal.PlainDate, days: number): Temporal.PlainDate {
    if (!Number.isSafeInteger(days)) throw new RangeError(`expected a whole number of working days, met ${days}`);
    if (days === 0) return date;
    const from = dayNumber(date);
    return date.add({ days: walk(from, days > 0 ? 1 : -1, Math.abs(days)) - from });
  }

  return {
    timeZone,
    ...(knownYears && { knownYears }),
    dateOf: (instant) => instant.toZonedDateTimeISO(timeZone).toPlainDate(),
    startOf: (date) => date.toZonedDateTime(timeZone).toInstant(),
    isWorkingDay: (date) => isWorking(dayNumber(date)),
    isSchoolHoliday: (date) => schoolHolidays.has(dayNumber(date)),
    titleOf(date) {
      const day = dayNumber(date);
      return workingDays.get(day) ?? daysOff.get(day) ?? yearly.get(monthDayOf(day)) ?? schoolHolidays.get(day);
    },
    addWorkingDays,
    workingDaysBetween(from, to) {
      const start = dayNumber(from);
      const end = dayNumber(to);
      let count = 0;
      for (let day = start + 1; day <= end; day++) if (isWorking(day)) count++;
      for (let day = start - 1; day >= end; day--) if (isWorking(day)) count--;
      return count;
    },
    nextWorkingDay: (date) => (isWorking(dayNumber(date)) ? date : addWorkingDays(date, 1)),
    previousWorkingDay: (date) => (isWorking(dayNumber(date)) ? date : addWorkingDays(date, -1)),
    addDuration(date, duration, days) {
      if (days === "calendar") return date.add(duration);
      return addWorkingDays(date.add(duration.with({ days: 0 })), duration.days);
    },
  };
}

function titlesByDay(
  ranges: readonly { readonly from: string; readonly to: string; readonly title?: Text | undefined }[],
): ReadonlyMap<number, Text | undefined> {
  const titles = new Map<number, Text | undefined>();
  for (const { from, to, title } of ranges) {
    const last = dayNumber(Temporal.PlainDate.from(to));
    for (let day = dayNumber(Temporal.PlainDate.from(from)); day <= last; day++) titles.set(day, title);
  }
  return titles;
}
