import type { Happening } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import { untilEndOf } from "../../unit/until-end-of.ts";
import type { HappeningKind } from "../../vocabulary/happening-kinds.ts";
import type { MunicipalSchoolOccasion } from "../municipal-school-commands.ts";
import type { MunicipalSchoolContext } from "../municipal-school-context.ts";

interface Args {
  readonly context: MunicipalSchoolContext;
  readonly event: MunicipalSchoolOccasion;
}

/** Terms of this theme; each runs to the end of its last day. */
export const termDelays = {
  "school-end": ({ context, event }: Args) =>
    Math.max(0, untilEndOf(event, Temporal.PlainDate.from(context.period.to))),
};

/** How it is told that a term of this theme has passed. */
export const termTimers = {
  "school-end": {
    told: { ru: "Срок муниципальной школы закончился", en: "The term of the municipal school is over" },
    kind: "reminder",
  },
} as const satisfies Record<keyof typeof termDelays, Happening<HappeningKind>>;
