import { delayOrNone, type Happening } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import { untilEndOf } from "../../unit/until-end-of.ts";
import type { HappeningKind } from "../../vocabulary/happening-kinds.ts";
import type { AgreementOccasion } from "../agreement-commands.ts";
import type { AgreementContext } from "../agreement-context.ts";

interface Args {
  readonly context: AgreementContext;
  readonly event: AgreementOccasion;
}

/** Terms of this theme; each runs to the end of its last day. */
export const endingDelays = {
  "agreement-term": delayOrNone(({ context, event }: Args) => {
    const { period } = context.terms;
    return period && Math.max(0, untilEndOf(event, Temporal.PlainDate.from(period.to)));
  }),
};

/** How it is told that a term of this theme has passed. */
export const endingTimers = {
  "agreement-term": {
    told: { ru: "Срок соглашения закончился", en: "The term of the agreement is over" },
    kind: "end",
  },
} as const satisfies Record<keyof typeof endingDelays, Happening<HappeningKind>>;
