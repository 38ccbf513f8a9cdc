import type { Temporal } from "temporal-polyfill";
import { dayNumber } from "./day-number.ts";

/** Dates of instants in a time zone, and the first instants of dates. */
export interface ZoneDays {
  readonly dateOf: (instant: Temporal.Instant) => Temporal.PlainDate;
  readonly startOf: (date: Temporal.PlainDate) => Temporal.Instant;
}

interface PlainDay {
  readonly from: number;
  readonly to: number;
  readonly date: Temporal.PlainDate;
}

const msPerDay = 86_400_000;
/** Days of more than ten years; then all are forgotten. */
const limit = 4000;

/** The days of a time zone, each asked of Temporal once: a commanded instance asks for few days again and again. */
export function zoneDays(timeZone: string): ZoneDays {
  const known = new Map<number, PlainDay>();
  const starts = new Map<number, Temporal.Instant>();

  function startOf(date: Temporal.PlainDate): Temporal.Instant {
    const day = dayNumber(date);
    const found = starts.get(day);
    if (found !== undefined) return found;
    const start = date.toZonedDateTime(timeZone).toInstant();
    if (starts.size >= limit) starts.clear();
    starts.set(day, start);
    return start;
  }

  function remember(milliseconds: number, date: Temporal.PlainDate): void {
    const from = startOf(date).epochMilliseconds;
    const to = startOf(date.add({ days: 1 })).epochMilliseconds;
    // A day on which the clocks are moved may have instants outside these ends.
    if (to - from !== msPerDay || milliseconds < from || milliseconds >= to) return;
    if (known.size >= limit) known.clear();
    known.set(Math.floor(milliseconds / msPerDay), { from, to, date });
  }

  return {
    dateOf(instant) {
      const { epochMilliseconds } = instant;
      const found = known.get(Math.floor(epochMilliseconds / msPerDay));
      if (found !== undefined && found.from <= epochMilliseconds && epochMilliseconds < found.to) return found.date;
      const date = instant.toZonedDateTimeISO(timeZone).toPlainDate();
      remember(epochMilliseconds, date);
      return date;
    },
    startOf,
  };
}
