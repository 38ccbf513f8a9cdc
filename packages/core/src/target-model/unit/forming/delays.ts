import type { Happening } from "@nastavnik/core";
import type { HappeningKind } from "../../vocabulary/happening-kinds.ts";
import { daysOf } from "../../policy/day-policies.ts";
import { type Args, today, untilEndOf } from "../until-end-of.ts";

/** Terms of this theme; each runs to the end of its last day. */
export const formingDelays = {
  reply: ({ event }: Args) => untilEndOf(event, today(event).add({ days: daysOf(event.policies, "reply-days") })),
};

/** How it is told that a term of this theme has passed. */
export const formingTimers = {
  reply: { told: { ru: "Стороны не ответили в срок", en: "The parties have not answered in time" }, kind: "trouble" },
} as const satisfies Record<keyof typeof formingDelays, Happening<HappeningKind>>;
