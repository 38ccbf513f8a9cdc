import { dayOf, type Happening } from "@nastavnik/core";
import { numberChosen } from "../../regulation/number-chosen.ts";
import { Temporal } from "temporal-polyfill";
import type { HappeningKind } from "../../vocabulary/happening-kinds.ts";
import type { ParticipantOccasion } from "../participant-commands.ts";

/** Days within which data are processed no longer after the consent is withdrawn (152-ФЗ, ст. 21). */
const longestByLaw = 30;

/** Terms of this theme; each runs to the end of its last day. */
export const consentsDelays = {
  /** Processing stops within the days that the organisation has chosen, or else within those of the law, to the end of the last one in the organisation's time zone. */
  "processing-stop": ({ event }: { event: ParticipantOccasion }): number => {
    const { at, world, regulation } = event;
    const days = numberChosen(regulation, "data.stopWithinDays") ?? longestByLaw;
    const due = world.calendar.startOf(Temporal.PlainDate.from(dayOf(event, world)).add({ days: days + 1 }));
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
