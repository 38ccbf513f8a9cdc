export type { CalendarSpan } from "./calendar-span.ts";
export { russianProductionCalendar, russianProductionCalendarYears } from "./russian-production-calendar.ts";
export { schoolCalendar } from "./school-calendar.ts";
export { schoolCalendarData, type SchoolCalendarData } from "./school-calendar-data.ts";
