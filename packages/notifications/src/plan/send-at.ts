import type { SchoolCalendar } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import type { NotificationRule } from "../rule/notification-rule.ts";
import type { RuleSet } from "../rule/parse-rules.ts";
import type { Occurrence } from "./occurrences.ts";

const times = new Map<string, Temporal.PlainTime>();

/** The time of a text; there are as many of them as rules, at most. */
function timeOf(text: string): Temporal.PlainTime {
  let time = times.get(text);
  if (time === undefined) {
    if (times.size > 2000) times.clear();
    times.set(text, (time = Temporal.PlainTime.from(text)));
  }
  return time;
}

const isBefore = (a: Temporal.PlainTime, b: Temporal.PlainTime): boolean => Temporal.PlainTime.compare(a, b) < 0;

/** Whether a time of day lies in the quiet hours, which may go over midnight; their end is not among them. */
export function isQuiet(time: Temporal.PlainTime, { from, to }: RuleSet["quiet"]): boolean {
  const [start, end] = [timeOf(from), timeOf(to)];
  const isAfterStart = !isBefore(time, start);
  const isBeforeEnd = isBefore(time, end);
  return isBefore(start, end) ? isAfterStart && isBeforeEnd : isAfterStart || isBeforeEnd;
}

/** At which hours of which days something goes out. */
export type SendingHours = Pick<NotificationRule, "at" | "isUrgent" | "workingDays" | "schoolHolidays">;

/**
 * When an occurrence goes out to somebody in a time zone: at its hour on its day, moved on to a working day and out of the
 * quiet hours. Where that would be too late, before the quiet hours that lie in between; `undefined` where no moment is left.
 *
 * @param notBefore - the present: what is due already goes out at the next moment from then on
 */
export function sendAt(
  { rule, on, until }: Pick<Occurrence, "on" | "until"> & { readonly rule: SendingHours },
  {
    timeZone,
    calendar,
    quiet,
    notBefore,
  }: {
    readonly timeZone: string;
    readonly calendar: SchoolCalendar;
    readonly quiet: RuleSet["quiet"];
    readonly notBefore?: Temporal.Instant;
  },
): Temporal.Instant | undefined {
  const due = on.toZonedDateTime({ timeZone, plainTime: timeOf(rule.at) });
  const present = notBefore?.toZonedDateTimeISO(timeZone);
  const wanted = present !== undefined && Temporal.ZonedDateTime.compare(present, due) > 0 ? present : due;
  const isLate = (at: Temporal.ZonedDateTime): boolean =>
    until !== undefined && Temporal.Instant.compare(at.toInstant(), until) >= 0;
  if (rule.isUrgent) return isLate(wanted) ? undefined : wanted.toInstant();
  const isDay = (date: Temporal.PlainDate): boolean =>
    (!rule.workingDays || calendar.isWorkingDay(date)) && (rule.schoolHolidays || !calendar.isSchoolHoliday(date));
  const opens = timeOf(quiet.to);
  const first = (from: Temporal.ZonedDateTime): Temporal.ZonedDateTime => {
    let at = from;
    // No holidays last longer than that.
    for (let day = 0; day < 400; day++) {
      if (!isDay(at.toPlainDate()))
        at = at.toPlainDate().add({ days: 1 }).toZonedDateTime({ timeZone, plainTime: opens });
      else if (!isQuiet(at.toPlainTime(), quiet)) return at;
      else if (isBefore(at.toPlainTime(), opens)) at = at.toPlainDate().toZonedDateTime({ timeZone, plainTime: opens });
      else at = at.toPlainDate().add({ days: 1 }).toZonedDateTime({ timeZone, plainTime: opens });
    }
    return at;
  };
  const next = first(wanted);
  if (!isLate(next)) return next.toInstant();
  // Rather sooner than too late: the last hour before it that is neither quiet nor off, if that is still to come.
  const isFit = (at: Temporal.ZonedDateTime): boolean =>
    isDay(at.toPlainDate()) && !isQuiet(at.toPlainTime(), quiet) && !isLate(at);
  let earlier = due;
  for (let hour = 0; hour < 24 * 14; hour++) {
    earlier = earlier.subtract({ hours: 1 });
    if (present !== undefined && Temporal.ZonedDateTime.compare(earlier, present) < 0) {
      return isFit(present) ? present.toInstant() : undefined;
    }
    if (isFit(earlier)) return earlier.toInstant();
  }
  return undefined;
}
