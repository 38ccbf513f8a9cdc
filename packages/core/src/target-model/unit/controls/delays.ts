import { delayOrNone, type Happening } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import type { HappeningKind } from "../../vocabulary/happening-kinds.ts";
import type { UnitOccasion } from "../unit-commands.ts";
import type { UnitContext } from "../unit-context.ts";
import { currentControlDays } from "./current-control-days.ts";
import { today, untilEndOf } from "../until-end-of.ts";

/** Terms of this theme; each runs to the end of its last day. */
export const controlsDelays = {
  "current-control": delayOrNone(
    ({ context, event }: { readonly context: UnitContext; readonly event: UnitOccasion }) => {
      const day = today(event);
      const next = currentControlDays(context, event).find((each) => Temporal.PlainDate.compare(each.day, day) >= 0);
      return next && untilEndOf(event, next.day);
    },
  ),
};

/** How it is told that a term of this theme has passed. */
export const controlsTimers = {
  "current-control": {
    told: { ru: "Срок текущего контроля прошёл", en: "The term of the current control is over" },
    kind: "reminder",
  },
} as const satisfies Record<keyof typeof controlsDelays, Happening<HappeningKind>>;
