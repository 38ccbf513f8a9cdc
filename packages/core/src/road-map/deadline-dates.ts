import { Temporal } from "temporal-polyfill";
import { type DateWindow, earlierOf, laterOf, overlaps } from "./date-window.ts";
import type { DeadlineWarning } from "./deadline.ts";

/** A month, or a day of it, whose year may be left to the reader. */
export interface CalendarPoint {
  readonly day?: number;
  readonly month: number;
  readonly year?: number;
}

/** Days that a point or a range stands for, with what is doubtful about them; no days where no such date exists. */
export type Placed =
  | { readonly window: DateWindow; readonly doubt?: DeadlineWarning["code"] }
  | { readonly window?: never; readonly doubt: DeadlineWarning["code"] };

/** The part of the window that lies in the period, or the whole window if no part does. */
export function cutTo(window: DateWindow, to: DateWindow): DateWindow {
  return overlaps(window, to) ? { from: laterOf(window.from, to.from), to: earlierOf(window.to, to.to) } : window;
}

/** A leap day may be eight years away. */
const leapYears = 8;

/** Whether a period is that of schools: it begins as a school year does, and ends as one. */
export function isSchoolPeriod({ from, to }: DateWindow): boolean {
  return from.month >= 7 && from.month <= 10 && to.month >= 4 && to.month <= 8;
}

/** August is when a school prepares what begins in September: a year later is hardly meant. */
function isPreparation(month: number, within: DateWindow): boolean {
  return month === 8 && within.from.month === 9 && isSchoolPeriod(within);
}

/**
 * Days that name no year, by the year that they would begin in: where they first lie in the period, or else where they
 * have most in common with it, or next come after it.
 */
function placeInSomeYear(ofYear: (year: number) => DateWindow | undefined, month: number, within: DateWindow): Placed {
  const { from, to } = within;
  if (isPreparation(month, within)) {
    const window = ofYear(from.year);
    if (window) return { window, doubt: overlaps(window, within) ? "outside-period" : "ambiguous-year" };
  }
  const whole: DateWindow[] = [];
  let partly: { readonly window: DateWindow; readonly days: number } | undefined;
  let following: DateWindow | undefined;
  for (let year = from.year - 1; year <= Math.max(to.year, from.year + leapYears); year++) {
    const window = ofYear(year);
    if (!window) continue;
    if (overlaps(window, within)) {
      const common = cutTo(window, within);
      const days = common.from.until(common.to).days;
      // Days that only the edge of a period cuts off a month are no doubt.
      if (!isMonthBefore(window.from, from) && !isMonthBefore(to, window.to)) whole.push(window);
      else if (partly === undefined || days > partly.days) partly = { window, days };
    } else if (Temporal.PlainDate.compare(window.from, from) > 0) following ??= window;
  }
  if (whole[0]) return whole.length > 1 ? { window: whole[0], doubt: "ambiguous-year" } : { window: whole[0] };
  const window = partly?.window ?? following;
  return window ? { window, doubt: "outside-period" } : { doubt: "no-such-date" };
}

/** The month or day in its own year or, if it names none, where it first comes in the period. */
export function placePoint(point: CalendarPoint, within: DateWindow): Placed {
  const { year, month } = point;
  if (year !== undefined) {
    const window = inYear(point, year);
    if (!window) return { doubt: "no-such-date" };
    return overlaps(window, within) ? { window } : { window, doubt: "outside-period" };
  }
  if (isPreparation(month, within)) {
    const window = inYear(point, within.from.year);
    if (window) return { window, doubt: "ambiguous-year" };
  }
  const found: DateWindow[] = [];
  let following: DateWindow | undefined;
  for (let each = within.from.year; each <= Math.max(within.to.year, within.from.year + leapYears); each++) {
    const window = inYear(point, each);
    if (!window) continue;
    if (overlaps(window, within)) found.push(window);
    else if (Temporal.PlainDate.compare(window.from, within.from) > 0) following ??= window;
  }
  if (found[0]) return found.length > 1 ? { window: found[0], doubt: "ambiguous-year" } : { window: found[0] };
  return following ? { window: following, doubt: "outside-period" } : { doubt: "no-such-date" };
}

/** From the one point to the other, over the year's end if need be; a year that only one of them names serves both. */
export function placeRange(start: CalendarPoint, end: CalendarPoint, within: DateWindow): Placed {
  const turns = start.month > end.month || (start.month === end.month && (start.day ?? 1) > (end.day ?? 31));
  const startYear = start.year ?? (end.year === undefined ? undefined : end.year - (turns ? 1 : 0));
  if (startYear === undefined) {
    if (!inSomeYear(start) || !inSomeYear(end)) return { doubt: "no-such-date" };
    return placeInSomeYear(
      (year) => {
        const first = inYear(start, year);
        const last = inYear(end, year + (turns ? 1 : 0));
        return first && last && { from: first.from, to: last.to };
      },
      start.month,
      within,
    );
  }
  const first = inYear(start, startYear);
  const last = inYear(end, end.year ?? startYear + (turns ? 1 : 0));
  if (!first || !last) return { doubt: "no-such-date" };
  if (Temporal.PlainDate.compare(first.from, last.to) > 0) return { doubt: "reversed" };
  const window = { from: first.from, to: last.to };
  const isWithin =
    overlaps(window, within) && !isMonthBefore(window.from, within.from) && !isMonthBefore(within.to, window.to);
  return isWithin ? { window } : { window, doubt: "outside-period" };
}

/** Whether a date lies in an earlier month than another: days that only the edge of a period cuts are no doubt. */
function isMonthBefore(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return Temporal.PlainYearMonth.compare(a.toPlainYearMonth(), b.toPlainYearMonth()) < 0;
}

function inSomeYear(point: CalendarPoint): boolean {
  return inYear(point, 2000) !== undefined;
}

/** From 1 January of the one year to 31 December of the other. */
export function placeYears(from: number, to: number, within: DateWindow): Placed {
  if (from > to) return { doubt: "reversed" };
  const window = {
    from: Temporal.PlainDate.from({ year: from, month: 1, day: 1 }),
    to: Temporal.PlainDate.from({ year: to, month: 12, day: 31 }),
  };
  return overlaps(window, within) ? { window } : { window, doubt: "outside-period" };
}

/** The month or day in a year; nothing where that year has no such date. */
export function inYear({ day, month }: CalendarPoint, year: number): DateWindow | undefined {
  try {
    const from = Temporal.PlainDate.from({ year, month, day: day ?? 1 }, { overflow: "reject" });
    return { from, to: day === undefined ? from.with({ day: from.daysInMonth }) : from };
  } catch {
    return undefined;
  }
}
