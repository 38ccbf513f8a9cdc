import { Temporal } from "temporal-polyfill";
import { type DateWindow, dateWindow } from "../date-window.ts";
import { parseDeadline } from "../parse-deadline.ts";

/** Wide enough for every plan, so that no part of it is cut. */
const always = dateWindow({ from: "1990-01-01", to: "2099-12-31" });

/** A plan for more years than that names years of something else. */
const mostYears = 7;

/** The days that a cell names by itself: those of its dates that have a year. */
function daysOf(cell: string): readonly Temporal.PlainDate[] {
  if (!/\d{4}|\d{1,2}\.\d{1,2}\.\d{2}(?!\d)/.test(cell)) return [];
  const read = parseDeadline(cell, always);
  if (read.kind === "from") return read.windows.slice(0, 1).map(({ from }) => from);
  if (read.kind === "until") return read.windows.slice(-1).map(({ to }) => to);
  return read.kind === "days" ? read.windows.flatMap(({ from, to }) => [from, to]) : [];
}

/** The calendar year in which the school year of a day begins; August already belongs to the next one. */
const schoolYear = ({ year, month }: Temporal.PlainDate): number => (month >= 8 ? year : year - 1);

/** The school years that the deadlines of a plan name by their own dates; nothing where none has a year. */
export function yearsOfDeadlines(cells: readonly string[]): DateWindow | undefined {
  const years = cells.flatMap(daysOf).map(schoolYear);
  if (years.length === 0) return undefined;
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (last - first >= mostYears) return undefined;
  return dateWindow({
    from: new Temporal.PlainDate(first, 9, 1).toString(),
    to: new Temporal.PlainDate(last + 1, 8, 31).toString(),
  });
}
