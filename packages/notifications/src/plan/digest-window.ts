import type { SchoolCalendar } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import type { RuleSet } from "../rule/parse-rules.ts";

/** How often somebody gets a digest. */
export type DigestKind = "day" | "week";

/** One digest of somebody: of which kind, of which day, and when it goes out. */
export interface DigestWindow {
  readonly by: DigestKind;
  readonly window: string;
  readonly at: Temporal.Instant;
}

/** By whose clock and by which days digests go out. */
export interface DigestTimes {
  readonly timeZone: string;
  readonly calendar: SchoolCalendar;
  readonly digest: RuleSet["digest"];
}

/** No holidays last longer than that. */
const mostDays = 400;

const windowOn = (by: DigestKind, date: Temporal.PlainDate, { timeZone, digest }: DigestTimes): DigestWindow => ({
  by,
  window: date.toString(),
  at: date.toZonedDateTime({ timeZone, plainTime: digest.at }).toInstant(),
});

/** Whether a digest goes out on that day: a weekly one on its weekday, or the first working day after it. */
function isDigestDay(by: DigestKind, date: Temporal.PlainDate, { calendar, digest }: DigestTimes): boolean {
  if (!calendar.isWorkingDay(date)) return false;
  if (by === "day") return true;
  const since = (date.dayOfWeek - digest.weekday + 7) % 7;
  return !Array.from({ length: since }, (_, day) => date.subtract({ days: day + 1 })).some((day) =>
    calendar.isWorkingDay(day),
  );
}

function search(by: DigestKind, from: Temporal.PlainDate, step: 1 | -1, times: DigestTimes): DigestWindow {
  let date = from;
  for (let day = 0; day < mostDays && !isDigestDay(by, date, times); day++) date = date.add({ days: step });
  return windowOn(by, date, times);
}

/** The first digest on that day or after it. */
export function digestFrom(by: DigestKind, date: Temporal.PlainDate, times: DigestTimes): DigestWindow {
  return search(by, date, 1, times);
}

/** The last digest that is due by then, and the first that is not yet. */
export function digestsAround(
  by: DigestKind,
  now: Temporal.Instant,
  times: DigestTimes,
): { readonly last: DigestWindow; readonly next: DigestWindow } {
  const today = now.toZonedDateTimeISO(times.timeZone).toPlainDate();
  const isDue = ({ at }: DigestWindow): boolean => Temporal.Instant.compare(at, now) <= 0;
  let last = search(by, today, -1, times);
  if (!isDue(last)) last = search(by, today.subtract({ days: 1 }), -1, times);
  let next = search(by, today, 1, times);
  if (isDue(next)) next = search(by, today.add({ days: 1 }), 1, times);
  return { last, next };
}
