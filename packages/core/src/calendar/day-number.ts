import { Temporal } from "temporal-polyfill";

const daysPerCycle = 146_097;
/** Days from 0000-03-01, where years of 365 and 366 days are counted from, to 1970-01-01. */
const epoch = 719_468;

/** Days since 1970-01-01 of a date of the ISO calendar. */
export function dayNumberOf(year: number, month: number, day: number): number {
  // The year begins with March here, so that the leap day is its last day.
  const marchYear = month > 2 ? year : year - 1;
  const cycle = Math.floor(marchYear / 400);
  const yearOfCycle = marchYear - cycle * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfCycle = yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear;
  return cycle * daysPerCycle + dayOfCycle - epoch;
}

/** Days since 1970-01-01 of a date of the ISO calendar. */
export function dayNumber(date: Temporal.PlainDate): number {
  return dayNumberOf(date.year, date.month, date.day);
}

/** The date of a day number: what {@link dayNumber} undoes. */
export function dateOfDay(number: number): Temporal.PlainDate {
  const fromMarch = number + epoch;
  const cycle = Math.floor(fromMarch / daysPerCycle);
  const dayOfCycle = fromMarch - cycle * daysPerCycle;
  const yearOfCycle = Math.floor(
    (dayOfCycle - Math.floor(dayOfCycle / 1460) + Math.floor(dayOfCycle / 36_524) - Math.floor(dayOfCycle / 146_096)) /
      365,
  );
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0);
  return new Temporal.PlainDate(year, month, day);
}

/** Day of the week of a day number: 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Whether a year of the ISO calendar has 366 days. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
