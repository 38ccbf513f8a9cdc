import type { Happening } from "@nastavnik/core";
import type { HappeningKind } from "../../vocabulary/happening-kinds.ts";
import { numberChosen } from "../../regulation/number-chosen.ts";
import { type Args, today, untilEndOf } from "../until-end-of.ts";

/** R65: the employer cancels with at least three working days' notice, the day of the notice not counted. */
const employersNotice = 3;

/** Terms of this theme; each runs to the end of its last day. */
export const assignmentDelays = {
  notice: ({ event }: Args) => untilEndOf(event, event.world.calendar.addWorkingDays(today(event), employersNotice)),
  "refusal-notice": ({ event }: Args) =>
    untilEndOf(
      event,
      event.world.calendar.addWorkingDays(today(event), numberChosen(event.regulation, "unit.refusalNoticeDays") ?? 0),
    ),
};

/** How it is told that a term of this theme has passed. */
export const assignmentTimers = {
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
} as const satisfies Record<keyof typeof assignmentDelays, Happening<HappeningKind>>;
