import type { SchoolCalendar } from "@nastavnik/core";
import type { Temporal } from "temporal-polyfill";
import type { Days } from "../rule/notification-rule.ts";

/** The date so many days later, or earlier if `sign` says so, by the days that count. */
export function addDays(date: Temporal.PlainDate, { days, of }: Days, calendar: SchoolCalendar, sign: 1 | -1 = 1) {
  if (of === "working") return calendar.addWorkingDays(date, sign * days);
  return of === "school" ? calendar.addSchoolDays(date, sign * days) : date.add({ days: sign * days });
}
