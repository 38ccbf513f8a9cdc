import type { Happening } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import { daysChosen } from "../../regulation/days-chosen.ts";
import { untilEndOf } from "../../unit/until-end-of.ts";
import type { HappeningKind } from "../../vocabulary/happening-kinds.ts";
import type { TeacherRequestOccasion } from "../teacher-request-commands.ts";

interface Args {
  readonly event: TeacherRequestOccasion;
}

const today = ({ at, on, world }: TeacherRequestOccasion): Temporal.PlainDate =>
  on === undefined ? world.calendar.dateOf(at) : Temporal.PlainDate.from(on);

/** Terms of this theme; each runs to the end of its last day. */
export const termDelays = {
  "answer-due": daysChosen("municipalSchool.answerDays", ({ event }: Args, days) =>
    Math.max(0, untilEndOf(event, event.world.calendar.addWorkingDays(today(event), days))),
  ),
};

/** How it is told that a term of this theme has passed. */
export const termTimers = {
  "answer-due": {
    told: { ru: "На запрос педагога не ответили в срок", en: "A request was not answered in time" },
    kind: "reminder",
  },
} as const satisfies Record<keyof typeof termDelays, Happening<HappeningKind>>;
