import { Temporal } from "temporal-polyfill";
import type { SchoolCalendarData } from "./school-calendar-data.ts";

/** Fewer days between two terms are a weekend with a day off beside it. */
const fewest = 4;

/**
 * The school holidays of a calendar: those that its data name or, where they name none, the days between one term and the
 * next. What follows the last term has no end that anybody knows.
 */
export function holidaysOfTerms({ schoolHolidays, terms }: SchoolCalendarData): SchoolCalendarData["schoolHolidays"] {
  if (schoolHolidays.length > 0) return schoolHolidays;
  return terms.flatMap(({ to }, index) => {
    const next = terms[index + 1];
    if (next === undefined) return [];
    const first = Temporal.PlainDate.from(to).add({ days: 1 });
    const last = Temporal.PlainDate.from(next.from).subtract({ days: 1 });
    return first.until(last).days + 1 < fewest ? [] : [{ from: first.toString(), to: last.toString() }];
  });
}
