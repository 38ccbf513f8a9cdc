import { Temporal } from "temporal-polyfill";
import type { Text } from "../text/text.ts";
import type { CalendarSpan } from "./calendar-span.ts";
import { dateOfDay, dayNumber, dayNumberOf } from "./day-number.ts";
import { holidaysOfTerms } from "./holidays-of-terms.ts";
import type { SchoolCalendarData } from "./school-calendar-data.ts";
import { schoolDays } from "./school-days.ts";
import { titledDays } from "./titled-days.ts";
import { workingYears } from "./working-year.ts";
import { zoneDays } from "./zone-days.ts";

/** Working days, holidays and time zone of an organisation. Pure: made from data by {@link schoolCalendar}. */
export interface SchoolCalendar {
  /** IANA time zone, such as `Europe/Moscow`. */
  readonly timeZone: string;
  /**
   * Years for which the transferred days are known; in others the week and the yearly holidays apply, with the moves that
   * the holidays themselves make.
   */
  readonly knownYears?: { readonly from: number; readonly to: number };
  /** Date of the instant in the organisation's time zone. */
  dateOf(instant: Temporal.Instant): Temporal.PlainDate;
  /** First instant of the date in the organisation's time zone. */
  startOf(date: Temporal.PlainDate): Temporal.Instant;
  isWorkingDay(date: Temporal.PlainDate): boolean;
  /** Terms of lessons («четверти», «триместры»), in order; none where the data name none. */
  readonly terms: readonly CalendarSpan[];
  /** School holidays of students, in order: those that the data name, or the days between terms where they name none. */
  readonly schoolHolidays: readonly CalendarSpan[];
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
  /**
   * The date `days` days later (earlier if negative) that are no school holidays, days off counted; 0 gives the date
   * itself.
   */
  addSchoolDays(date: Temporal.PlainDate, days: number): Temporal.PlainDate;
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

function spansOf(ranges: SchoolCalendarData["terms"]): readonly CalendarSpan[] {
  return ranges
    .map(({ from, to, title }) => ({ from: Temporal.PlainDate.from(from), to: Temporal.PlainDate.from(to), title }))
    .toSorted((a, b) => Temporal.PlainDate.compare(a.from, b.from));
}

function whole(days: number): number {
  if (Number.isSafeInteger(days)) return days;
  throw new RangeError(`expected a whole number of days, met ${days}`);
}

/** Years beyond which Temporal knows no dates. */
const lastYear = 275_760;

/** The calendar that the data describe. Days are counted and not walked over, so a term of years costs what one of days does. */
export function schoolCalendar(data: SchoolCalendarData): SchoolCalendar {
  const { timeZone, knownYears } = data;
  const yearly = new Map(data.yearlyHolidays.map((day) => [day.date, day.title]));
  const daysOff = titledDays(data.daysOff);
  const workingDays = titledDays(data.workingDays.map(({ date, title }) => ({ from: date, to: date, title })));
  const namedHolidays = holidaysOfTerms(data);
  const holidays = titledDays(namedHolidays);
  const outsideHolidays = schoolDays(holidays);
  const zone = zoneDays(timeZone);
  const workingYear = workingYears(data);

  /** The day's place in its year, counted from 0. */
  const dayOfYear = (date: Temporal.PlainDate): number => dayNumber(date) - dayNumberOf(date.year, 1, 1);

  function isWorkingDay(date: Temporal.PlainDate): boolean {
    const { before } = workingYear(date.year);
    const day = dayOfYear(date);
    return before[day] !== before[day + 1];
  }

  function addWorkingDays(date: Temporal.PlainDate, days: number): Temporal.PlainDate {
    if (whole(days) === 0) return date;
    let { year } = date;
    const { before } = workingYear(year);
    const day = dayOfYear(date);
    // Which working day of the year it is, counted from 0; years before and after are stepped over whole.
    let index = days > 0 ? (before[day + 1] as number) + days - 1 : (before[day] as number) + days;
    while (index < 0 || index >= workingYear(year).days.length) {
      if (index < 0) index += workingYear(--year).days.length;
      else index -= workingYear(year++).days.length;
      if (Math.abs(year) > lastYear)
        throw new RangeError(`expected a date up to the year ${lastYear}, met a later one`);
    }
    return dateOfDay(dayNumberOf(year, 1, 1) + (workingYear(year).days[index] as number));
  }

  function workingDaysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
    if (Temporal.PlainDate.compare(from, to) > 0) {
      return -(workingDaysBetween(to, from) + Number(isWorkingDay(to)) - Number(isWorkingDay(from)));
    }
    const upTo = (date: Temporal.PlainDate): number => workingYear(date.year).before[dayOfYear(date) + 1] as number;
    let count = upTo(to) - upTo(from);
    for (let { year } = from; year < to.year; year++) count += workingYear(year).days.length;
    return count;
  }

  return {
    timeZone,
    ...(knownYears && { knownYears }),
    terms: spansOf(data.terms),
    schoolHolidays: spansOf(namedHolidays),
    dateOf: zone.dateOf,
    startOf: zone.startOf,
    isWorkingDay,
    isSchoolHoliday: (date) => holidays.has(dayNumber(date)),
    titleOf(date) {
      const day = dayNumber(date);
      const monthDay = `${twoDigits(date.month)}-${twoDigits(date.day)}`;
      const moved = workingYear(date.year).movedTo.has(dayOfYear(date)) ? movedDayOff : undefined;
      return workingDays.get(day) ?? daysOff.get(day) ?? yearly.get(monthDay) ?? moved ?? holidays.get(day);
    },
    addWorkingDays,
    workingDaysBetween,
    addSchoolDays: (date, days) => (whole(days) === 0 ? date : dateOfDay(outsideHolidays.add(dayNumber(date), days))),
    nextWorkingDay: (date) => (isWorkingDay(date) ? date : addWorkingDays(date, 1)),
    previousWorkingDay: (date) => (isWorkingDay(date) ? date : addWorkingDays(date, -1)),
    addDuration(date, duration, days) {
      if (days === "calendar") return date.add(duration);
      return addWorkingDays(date.add(duration.with({ days: 0 })), duration.days);
    },
  };
}

const movedDayOff: Text = { ru: "Перенесённый выходной день", en: "Moved day off" };

const twoDigits = (number: number): string => String(number).padStart(2, "0");
