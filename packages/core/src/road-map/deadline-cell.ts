import { Temporal } from "temporal-polyfill";
import type { CalendarSpan } from "../calendar/calendar-span.ts";
import { type DateWindow, overlaps } from "./date-window.ts";
import type { Deadline, DeadlineWarning } from "./deadline.ts";
import { cutTo, type Placed } from "./deadline-dates.ts";
import { deadlineWarning } from "./deadline-warning.ts";

/** What a calendar may say of the terms and holidays of a school. */
export interface SchoolTimes {
  readonly terms: readonly CalendarSpan[];
  readonly schoolHolidays: readonly CalendarSpan[];
}

/** A deadline cell while it is read. */
export interface Cell {
  /** As it was written. */
  readonly text: string;
  readonly period: DateWindow;
  readonly times: SchoolTimes;
  /** Named groups of the pattern that fits. */
  readonly parts: Readonly<Record<string, string | undefined>>;
  /** Reads other words of the same cell. */
  readonly read: (words: string, period?: DateWindow) => Deadline;
}

/** How one spelling is read: the pattern that `normalDeadline` must leave, and what it means. */
export type Reading = readonly [pattern: string, read: (cell: Cell) => Deadline];

/** The cell as it is, because of this doubt. */
export function unread({ text, period }: Cell, code: DeadlineWarning["code"] = "unparsed"): Deadline {
  return { kind: "text", text, warning: deadlineWarning(code, text, period) };
}

/** Days that were placed: cut to the period, unless they lie outside it in part, which the warning says. */
export function planned(kind: "days" | "until" | "from", { window, doubt }: Placed, cell: Cell): Deadline {
  if (!window) return unread(cell, doubt);
  const { text, period } = cell;
  const kept = doubt === "outside-period" ? window : cutTo(window, period);
  const code = doubt === "outside-period" ? howOutside(window, period) : doubt;
  return { kind, text, windows: [kept], ...(code && { warning: deadlineWarning(code, text, period) }) };
}

/** In which way days that are not all of a period lie outside it. */
function howOutside(window: DateWindow, period: DateWindow): DeadlineWarning["code"] {
  if (!overlaps(window, period)) return "outside-period";
  const isEarly = Temporal.PlainDate.compare(window.from, period.from) < 0;
  const isLate = Temporal.PlainDate.compare(window.to, period.to) > 0;
  if (isEarly === isLate) return "outside-period";
  return isEarly ? "begins-early" : "ends-late";
}

/** Whether a deadline lies outside its period, all of it or a part. */
export function isOutside({ warning }: Deadline): boolean {
  return warning !== undefined && outside.has(warning.code);
}

const outside: ReadonlySet<DeadlineWarning["code"]> = new Set(["outside-period", "begins-early", "ends-late"]);

/** The years of a programme: each begins on its first day and month. */
export function yearsOf({ from, to }: DateWindow): readonly DateWindow[] {
  const years: DateWindow[] = [];
  for (let n = 0; ; n++) {
    const start = from.add({ years: n });
    if (Temporal.PlainDate.compare(start, to) > 0) return years;
    const end = from.add({ years: n + 1 }).subtract({ days: 1 });
    years.push({ from: start, to: Temporal.PlainDate.compare(end, to) < 0 ? end : to });
  }
}

/** The windows of a deadline that names days; none of another. */
export function windowsOf(deadline: Deadline): readonly DateWindow[] {
  return "windows" in deadline ? deadline.windows : [];
}

/** The spans of a calendar that lie in a period, cut to it and in order. */
export function spansIn(spans: readonly CalendarSpan[], period: DateWindow): readonly DateWindow[] {
  return spans
    .filter((span) => overlaps(span, period))
    .map(({ from, to }) => cutTo({ from, to }, period))
    .toSorted((a, b) => Temporal.PlainDate.compare(a.from, b.from));
}

/** Whether a calendar names such spans for every year of a period. */
export function isKnownIn(spans: readonly CalendarSpan[], period: DateWindow): boolean {
  return yearsOf(period).every((year) => spans.some((span) => overlaps(span, year)));
}
