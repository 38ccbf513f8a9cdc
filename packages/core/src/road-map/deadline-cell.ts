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
  return { kind, text, windows: [kept], ...(doubt && { warning: deadlineWarning(doubt, text, period) }) };
}

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
