import { Temporal } from "temporal-polyfill";
import type { UnitOccasion } from "./unit-commands.ts";

export interface Args {
  readonly event: UnitOccasion;
}

/** Milliseconds from the occasion to the end of a date in the organisation's time zone. */
export function untilEndOf({ world, at }: Pick<UnitOccasion, "world" | "at">, date: Temporal.PlainDate): number {
  return at.until(world.calendar.startOf(date.add({ days: 1 }))).total("milliseconds");
}

/** The day on which the occasion happened. */
export const today = ({ world, at, on }: UnitOccasion): Temporal.PlainDate =>
  on === undefined ? world.calendar.dateOf(at) : Temporal.PlainDate.from(on);
