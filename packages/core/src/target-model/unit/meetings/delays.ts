import type { Happening } from "@nastavnik/core";
import type { HappeningKind } from "../../vocabulary/happening-kinds.ts";
import { Temporal } from "temporal-polyfill";
import { daysChosen } from "../../regulation/days-chosen.ts";
import type { UnitOccasion } from "../unit-commands.ts";
import { type Args, untilEndOf } from "../until-end-of.ts";

const isReminder = (type: string): boolean => type.startsWith("xstate.after.");

/** The date on which so many days have passed that are no school holidays. */
function afterSchoolDays({ world, at, on, type }: UnitOccasion, days: number): Temporal.PlainDate {
  const { calendar } = world;
  if (on === undefined) return calendar.addSchoolDays(calendar.dateOf(at.subtract({ nanoseconds: 1 })), days);
  const day = Temporal.PlainDate.from(on);
  // A reminder fires as a day begins: that day is the first to count again.
  return calendar.addSchoolDays(isReminder(type) ? day.subtract({ days: 1 }) : day, days);
}

/** Terms of this theme; each runs to the end of its last day. */
export const meetingsDelays = {
  silence: daysChosen("unit.silenceDays", ({ event }: Args, days) => untilEndOf(event, afterSchoolDays(event, days))),
};

/** How it is told that a term of this theme has passed. */
export const meetingsTimers = {
  silence: { told: { ru: "Давно не было встречи", en: "No meeting for a long time" }, kind: "reminder" },
} as const satisfies Record<keyof typeof meetingsDelays, Happening<HappeningKind>>;
