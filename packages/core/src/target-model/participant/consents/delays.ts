import type { Happening } from "@nastavnik/core";
import { daysOf } from "../../policy/day-policies.ts";
import type { HappeningKind } from "../../vocabulary/happening-kinds.ts";
import type { ParticipantOccasion } from "../participant-commands.ts";

/** Terms of this theme; each runs to the end of its last day. */
export const consentsDelays = {
  /** R29: processing stops within 30 calendar days, to the end of the last one in the organisation's time zone. */
  "processing-stop": ({ event: { at, world, policies } }: { event: ParticipantOccasion }): number => {
    const days = daysOf(policies, "processing-stop-days");
    const due = world.calendar.startOf(world.calendar.dateOf(at).add({ days: days + 1 }));
    return at.until(due).total("milliseconds");
  },
};

/** How it is told that a term of this theme has passed. */
export const consentsTimers = {
  "processing-stop": {
    told: { ru: "Срок прекращения обработки данных истёк", en: "The deadline to stop processing has passed" },
    kind: "reminder",
  },
} as const satisfies Record<keyof typeof consentsDelays, Happening<HappeningKind>>;
