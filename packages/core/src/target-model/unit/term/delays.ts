import type { Happening } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import { daysChosen } from "../../regulation/days-chosen.ts";
import type { HappeningKind } from "../../vocabulary/happening-kinds.ts";
import type { UnitOccasion } from "../unit-commands.ts";
import type { UnitContext } from "../unit-context.ts";
import { type Args, today, untilEndOf } from "../until-end-of.ts";

/** Terms of this theme; each runs to the end of its last day. */
export const termDelays = {
  "term-end": ({ context, event }: { readonly context: UnitContext; readonly event: UnitOccasion }) =>
    untilEndOf(event, Temporal.PlainDate.from(context.period.to)),
  "order-wait": daysChosen("pairing.orderWaitDays", ({ event }: Args, days) =>
    untilEndOf(event, today(event).add({ days })),
  ),
};

/** How it is told that a term of this theme has passed. */
export const termTimers = {
  "term-end": {
    told: { ru: "Срок работы пары (группы) закончился", en: "The term of the unit is over" },
    kind: "reminder",
  },
  "order-wait": {
    told: { ru: "Согласованная пара (группа) ждёт приказа", en: "An agreed unit waits for its order" },
    kind: "reminder",
  },
} as const satisfies Record<keyof typeof termDelays, Happening<HappeningKind>>;
