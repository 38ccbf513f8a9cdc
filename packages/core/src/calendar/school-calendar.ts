import type { Temporal } from "temporal-polyfill";

/** Working days, holidays and time zone of an organisation. Pure: made from data by `schoolCalendar`. */
export interface SchoolCalendar {
  /** IANA time zone, such as `Europe/Moscow`. */
  readonly timeZone: string;
  /** Date of the instant in the organisation's time zone. */
  dateOf(instant: Temporal.Instant): Temporal.PlainDate;
  /** First instant of the date in the organisation's time zone. */
  startOf(date: Temporal.PlainDate): Temporal.Instant;
  isWorkingDay(date: Temporal.PlainDate): boolean;
  /** Whether the date lies in the school holidays of students. */
  isSchoolHoliday(date: Temporal.PlainDate): boolean;
  /** The date `days` working days later (earlier if negative); 0 gives the date itself. */
  addWorkingDays(date: Temporal.PlainDate, days: number): Temporal.PlainDate;
}
