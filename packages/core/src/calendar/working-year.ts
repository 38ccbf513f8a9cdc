import type { SchoolCalendarData } from "./school-calendar-data.ts";
import { titledDays, type TitledDays } from "./titled-days.ts";
import { dayNumberOf, isLeapYear, weekdayOf } from "./day-number.ts";

/** The working days of one calendar year, counted so that the n-th of them is looked up and not walked to. */
export interface WorkingYear {
  /** How many working days there are before the n-th day of the year, counted from 0; one entry more than days. */
  readonly before: Uint16Array;
  /** Days of the year that are working days, counted from 0. */
  readonly days: Uint16Array;
  /** Days of the year, counted from 0, to which a day off moved by the holiday's own rule. */
  readonly movedTo: ReadonlySet<number>;
}

/** Finds the working days of a year; years that differ in nothing share one table. */
export type WorkingYears = (year: number) => WorkingYear;

/** Where a day off moves to is looked for no further than this. */
const furthestMove = 31;

function yearsOf(days: TitledDays): ReadonlySet<number> {
  return new Set([...days.keys()].map((day) => new Date(day * 86_400_000).getUTCFullYear()));
}

/** The working days of years by a week, yearly holidays with their moves, and days named one by one. */
export function workingYears(data: SchoolCalendarData): WorkingYears {
  const { knownYears } = data;
  const week = new Set(data.workingWeek);
  const daysOff = titledDays(data.daysOff);
  const workingDays = titledDays(data.workingDays.map(({ date }) => ({ from: date, to: date })));
  // A day that is listed twice is one holiday, which gives one day off.
  const moving = new Set(data.yearlyHolidays.flatMap(({ date, moves }) => (moves === true ? [date] : [])));
  const holidays = [...new Set(data.yearlyHolidays.map(({ date }) => date))]
    .map((date) => ({ month: Number(date.slice(0, 2)), day: Number(date.slice(3)), moves: moving.has(date) }))
    .toSorted((a, b) => a.month - b.month || a.day - b.day);
  // A move looks at the days after the holiday, and may cross the end of the year.
  const special = new Set([...yearsOf(daysOff), ...yearsOf(workingDays)].flatMap((year) => [year - 1, year, year + 1]));

  const movesIn = (year: number): boolean => knownYears === undefined || year < knownYears.from || year > knownYears.to;
  const holidaysOf = (year: number) =>
    holidays
      .filter(({ month, day }) => month !== 2 || day !== 29 || isLeapYear(year))
      .map(({ month, day, moves }) => ({ day: dayNumberOf(year, month, day), moves }));
  const isWorkingBut = (day: number, off: ReadonlySet<number>): boolean =>
    workingDays.has(day) || (week.has(weekdayOf(day)) && !daysOff.has(day) && !off.has(day));

  /** Days to which the holidays of a year that fall on a day off of the week move it. */
  function movedFrom(year: number, taken: ReadonlySet<number>): ReadonlySet<number> {
    const moved = new Set<number>();
    if (!movesIn(year)) return moved;
    const off = new Set([...taken, ...[year, year + 1].flatMap(holidaysOf).map(({ day }) => day)]);
    for (const { day, moves } of holidaysOf(year)) {
      if (!moves || week.has(weekdayOf(day))) continue;
      for (let next = day + 1; next <= day + furthestMove; next++) {
        if (!isWorkingBut(next, off)) continue;
        off.add(next);
        moved.add(next);
        break;
      }
    }
    return moved;
  }

  function make(year: number): WorkingYear {
    const first = dayNumberOf(year, 1, 1);
    const length = isLeapYear(year) ? 366 : 365;
    const earlier = movedFrom(year - 1, new Set());
    const moved = new Set([...earlier, ...movedFrom(year, earlier)]);
    const off = new Set([...moved, ...holidaysOf(year).map(({ day }) => day)]);
    const before = new Uint16Array(length + 1);
    const days: number[] = [];
    for (let day = 0; day < length; day++) {
      before[day] = days.length;
      if (isWorkingBut(first + day, off)) days.push(day);
    }
    before[length] = days.length;
    const movedTo = new Set([...moved].map((day) => day - first).filter((day) => day >= 0 && day < length));
    return { before, days: Uint16Array.from(days), movedTo };
  }

  const tables = new Map<number | string, WorkingYear>();
  const keyOf = (year: number): number | string =>
    special.has(year)
      ? year
      : `${weekdayOf(dayNumberOf(year, 1, 1))} ${[year - 1, year].map((each) => [isLeapYear(each), movesIn(each)].join()).join()}`;
  let lastYear: number | undefined;
  let last: WorkingYear | undefined;

  return (year) => {
    if (year === lastYear && last !== undefined) return last;
    const key = keyOf(year);
    const found = tables.get(key) ?? make(year);
    tables.set(key, found);
    lastYear = year;
    last = found;
    return found;
  };
}
