import type { Temporal } from "temporal-polyfill";
import type { UnitOccasion } from "./unit-commands.ts";

export interface Args {
  readonly event: UnitOccasion;
}

/** Milliseconds from the occasion to the end of a date in the organisation's time zone. */
export function untilEndOf({ world, at }: UnitOccasion, date: Temporal.PlainDate): number {
  return at.until(world.calendar.startOf(date.add({ days: 1 }))).total("milliseconds");
}

export const today = ({ world, at }: UnitOccasion): Temporal.PlainDate => world.calendar.dateOf(at);
