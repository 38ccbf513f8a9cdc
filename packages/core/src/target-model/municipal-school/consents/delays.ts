import { delayOrNone, type Happening } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import { numberChosen } from "../../regulation/number-chosen.ts";
import { untilEndOf } from "../../unit/until-end-of.ts";
import type { HappeningKind } from "../../vocabulary/happening-kinds.ts";
import type { MunicipalSchoolOccasion } from "../municipal-school-commands.ts";
import type { MunicipalSchoolContext } from "../municipal-school-context.ts";
import { allToStop } from "./to-stop.ts";

interface Args {
  readonly context: MunicipalSchoolContext;
  readonly event: MunicipalSchoolOccasion;
}

/** Days within which data are processed no longer after the consent is withdrawn (152-ФЗ, ст. 21). */
const longestByLaw = 30;

/** Terms of this theme; each runs to the end of its last day. */
export const consentsDelays = {
  "processing-stop": delayOrNone(({ context, event }: Args) => {
    const days = numberChosen(event.regulation, "data.stopWithinDays") ?? longestByLaw;
    const left = allToStop(context)
      .map(([, since]) => event.world.calendar.dateOf(Temporal.Instant.from(since)).add({ days }))
      .map((day) => untilEndOf(event, day))
      .filter((milliseconds) => milliseconds > 0);
    return left.length === 0 ? undefined : Math.min(...left);
  }),
};

/** How it is told that a term of this theme has passed. */
export const consentsTimers = {
  "processing-stop": {
    told: { ru: "Срок прекращения обработки данных истёк", en: "The deadline to stop processing has passed" },
    kind: "reminder",
  },
} as const satisfies Record<keyof typeof consentsDelays, Happening<HappeningKind>>;
