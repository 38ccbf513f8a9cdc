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
  | { readonly window: DateWindow; readonly doubt?: "outside-period" | "ambiguous-year" }
  | { readonly window?: never; readonly doubt: Exclude<DeadlineWarning["code"], "unparsed"> };

/** The part of the window that lies in the period, or the whole window if no part does. */
export function cutTo(window: DateWindow, to: DateWindow): DateWindow {
  return overlaps(window, to) ? { from: laterOf(window.from, to.from), to: earlierOf(window.to, to.to) } : window;
}

/** The month or day in its own year or, if it names none, where it first comes in the period. */
export function placePoint(point: CalendarPoint, within: DateWindow): Placed {
  if (point.year !== undefined) {
    const window = inYear(point, point.year);
    if (!window) return { doubt: "no-such-date" };
    return overlaps(window, within) ? { window } : { window, doubt: "outside-period" };
  }
  const found: DateWindow[] = [];
  let following: DateWindow | undefined;
  // A leap day may be eight years away.
  for (let year = within.from.year; year <= Math.max(within.to.year, within.from.year + 8); year++) {
    const window = inYear(point, year);
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
  const first = placePoint(startYear === undefined ? start : { ...start, year: startYear }, within);
  if (!first.window) return first;
  const last = placePoint({ ...end, year: end.year ?? first.window.from.year + (turns ? 1 : 0) }, within);
  if (!last.window) return last;
  if (Temporal.PlainDate.compare(first.window.from, last.window.to) > 0) return { doubt: "reversed" };
  const window = { from: first.window.from, to: last.window.to };
  const namesYear = startYear !== undefined;
  const isOutside = namesYear ? !overlaps(window, within) : Boolean(first.doubt === "outside-period" || last.doubt);
  if (isOutside) return { window, doubt: "outside-period" };
  return first.doubt === "ambiguous-year" ? { window, doubt: first.doubt } : { window };
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

function inYear({ day, month }: CalendarPoint, year: number): DateWindow | undefined {
  try {
    const from = Temporal.PlainDate.from({ year, month, day: day ?? 1 }, { overflow: "reject" });
    return { from, to: day === undefined ? from.with({ day: from.daysInMonth }) : from };
  } catch {
    return undefined;
  }
}
