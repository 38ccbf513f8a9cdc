import type { Temporal } from "temporal-polyfill";
import { daysOf } from "../policy/day-policies.ts";
import type { UnitOccasion } from "./unit-commands.ts";

interface Args {
  readonly event: UnitOccasion;
}

/** Milliseconds from the occasion to the end of a date in the organisation's time zone. */
function untilEndOf({ world, at }: UnitOccasion, date: Temporal.PlainDate): number {
  return at.until(world.calendar.startOf(date.add({ days: 1 }))).total("milliseconds");
}

const today = ({ world, at }: UnitOccasion): Temporal.PlainDate => world.calendar.dateOf(at);

/** The date on which so many days have passed that are no school holidays. */
function afterSchoolDays({ world, at }: UnitOccasion, days: number): Temporal.PlainDate {
  // A reminder fires as a day begins: that day is the first to count again.
  let date = world.calendar.dateOf(at.subtract({ nanoseconds: 1 }));
  for (let left = days; left > 0;) {
    date = date.add({ days: 1 });
    if (!world.calendar.isSchoolHoliday(date)) left--;
  }
  return date;
}

/** R65: the employer cancels with at least three working days' notice, the day of the notice not counted. */
const employersNotice = 3;

/** Terms of the `unit` machine; each runs to the end of its last day. */
export const unitDelays = {
  reply: ({ event }: Args) => untilEndOf(event, today(event).add({ days: daysOf(event.policies, "reply-days") })),
  silence: ({ event }: Args) =>
    untilEndOf(event, afterSchoolDays(event, daysOf(event.policies, "meeting-silence-days"))),
  notice: ({ event }: Args) => untilEndOf(event, event.world.calendar.addWorkingDays(today(event), employersNotice)),
  "refusal-notice": ({ event }: Args) =>
    untilEndOf(event, event.world.calendar.addWorkingDays(today(event), daysOf(event.policies, "refusal-notice-days"))),
};
