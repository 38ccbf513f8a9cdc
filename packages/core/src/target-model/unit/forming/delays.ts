import { delayOrNone, type Happening } from "@nastavnik/core";
import type { HappeningKind } from "../../vocabulary/happening-kinds.ts";
import { numberChosen } from "../../regulation/number-chosen.ts";
import { type Args, today, untilEndOf } from "../until-end-of.ts";

/** Terms of this theme; each runs to the end of its last day. */
export const formingDelays = {
  reply: delayOrNone(({ event }: Args) => {
    const days = numberChosen(event.regulation, "pairing.replyDays");
    return days === undefined ? undefined : untilEndOf(event, today(event).add({ days }));
  }),
};

/** How it is told that a term of this theme has passed. */
export const formingTimers = {
  reply: { told: { ru: "Стороны не ответили в срок", en: "The parties have not answered in time" }, kind: "trouble" },
} as const satisfies Record<keyof typeof formingDelays, Happening<HappeningKind>>;
