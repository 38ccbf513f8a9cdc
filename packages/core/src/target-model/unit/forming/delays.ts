import type { Happening } from "@nastavnik/core";
import type { HappeningKind } from "../../vocabulary/happening-kinds.ts";
import { daysChosen } from "../../regulation/days-chosen.ts";
import { type Args, today, untilEndOf } from "../until-end-of.ts";

/** Terms of this theme; each runs to the end of its last day. */
export const formingDelays = {
  reply: daysChosen("pairing.replyDays", ({ event }: Args, days) => untilEndOf(event, today(event).add({ days }))),
};

/** How it is told that a term of this theme has passed. */
export const formingTimers = {
  reply: { told: { ru: "Стороны не ответили в срок", en: "The parties have not answered in time" }, kind: "trouble" },
} as const satisfies Record<keyof typeof formingDelays, Happening<HappeningKind>>;
