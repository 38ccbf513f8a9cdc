import type { SchoolCalendar } from "@nastavnik/core";
import {
  russianProductionCalendar,
  schoolCalendar,
  schoolCalendarData,
  type SchoolCalendarData,
} from "@nastavnik/core/calendar";
import type { SchoolYear } from "./school-year-definition.ts";

/** The calendar of a school year: its own days on top of the calendar that it is based on. */
export function calendarOf(definition: Pick<SchoolYear, "calendar" | "timeZone">): SchoolCalendar {
  const { base, workingWeek, yearlyHolidays, daysOff, workingDays, schoolHolidays, terms, knownYears } =
    definition.calendar;
  const under: SchoolCalendarData =
    base === "ru" ? russianProductionCalendar() : schoolCalendarData.parse({ timeZone: definition.timeZone });
  return schoolCalendar({
    ...under,
    timeZone: definition.timeZone,
    ...(workingWeek && { workingWeek }),
    yearlyHolidays: [...under.yearlyHolidays, ...yearlyHolidays],
    daysOff: [...under.daysOff, ...daysOff],
    workingDays: [...under.workingDays, ...workingDays],
    schoolHolidays: [...under.schoolHolidays, ...schoolHolidays],
    terms: [...under.terms, ...terms],
    ...(knownYears && { knownYears }),
  });
}
