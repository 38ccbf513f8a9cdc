import { virtualClock, type VirtualClock } from "@nastavnik/engine";
import { Temporal } from "temporal-polyfill";
import { calendarOf } from "../definition/calendar-of.ts";
import type { SchoolYear } from "../definition/school-year-definition.ts";

/** A clock that shows the beginning of a year: for the store in which it is simulated, and for `simulateYear`. */
export function yearClock(definition: SchoolYear): VirtualClock {
  return virtualClock(calendarOf(definition).startOf(Temporal.PlainDate.from(definition.period.from)));
}
