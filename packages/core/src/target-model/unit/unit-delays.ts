import type { Temporal } from "temporal-polyfill";
import { daysOf } from "../policy/day-policies.ts";
import type { Happening } from "../../workflow/happening.ts";
import type { HappeningKind } from "../vocabulary/happening-kinds.ts";
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
  return world.calendar.addSchoolDays(world.calendar.dateOf(at.subtract({ nanoseconds: 1 })), days);
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

/** How it is told that a term has passed. */
export const unitTimers = {
  reply: { told: { ru: "Стороны не ответили в срок", en: "The parties have not answered in time" }, kind: "trouble" },
  silence: { told: { ru: "Давно не было встречи", en: "No meeting for a long time" }, kind: "reminder" },
  notice: {
    told: {
      ru: "Поручение отменено: срок предупреждения истёк",
      en: "The notice is over: the assignment is cancelled",
    },
    kind: "trouble",
  },
  "refusal-notice": {
    told: {
      ru: "Отказ наставника вступил в силу: срок предупреждения истёк",
      en: "The notice is over: the mentor's refusal has taken effect",
    },
    kind: "trouble",
  },
} as const satisfies Record<keyof typeof unitDelays, Happening<HappeningKind>>;
