import { Temporal } from "temporal-polyfill";
import type { UnitOccasion } from "./unit-commands.ts";

export interface Args {
  readonly event: UnitOccasion;
}

/** Milliseconds from the occasion to the end of a date in the organisation's time zone. */
export function untilEndOf({ world, at }: Pick<UnitOccasion, "world" | "at">, date: Temporal.PlainDate): number {
  const end = world.calendar.startOf(date.add({ days: 1 }));
  // Without a duration, which costs several times as much; what lies behind the last whole millisecond is told apart.
  const rest = (instant: Temporal.Instant) =>
    Number(instant.epochNanoseconds - BigInt(instant.epochMilliseconds) * 1_000_000n);
  return end.epochMilliseconds - at.epochMilliseconds + (rest(end) - rest(at)) / 1_000_000;
}

/** The day on which the occasion happened. */
export const today = ({ world, at, on }: UnitOccasion): Temporal.PlainDate =>
  on === undefined ? world.calendar.dateOf(at) : Temporal.PlainDate.from(on);
