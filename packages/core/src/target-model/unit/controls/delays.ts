import { delayOrNone, type Happening, type Regulation } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import type { HappeningKind } from "../../vocabulary/happening-kinds.ts";
import type { UnitOccasion } from "../unit-commands.ts";
import type { UnitContext } from "../unit-context.ts";
import { today, untilEndOf } from "../until-end-of.ts";

/** The last day for the current control in a year, as the regulation has chosen it: `09-30`. */
function lastDayIn(year: number, regulation: Regulation): Temporal.PlainDate | undefined {
  const chosen = regulation.value("unit.currentControlBy");
  if (typeof chosen !== "string") return undefined;
  return Temporal.PlainMonthDay.from(chosen).toPlainDate({ year });
}

/** The last day for a current control that has passed most lately before a day; `undefined` where none is chosen. */
export function lastDayBefore(day: Temporal.PlainDate, regulation: Regulation): Temporal.PlainDate | undefined {
  const inThatYear = lastDayIn(day.year, regulation);
  if (inThatYear === undefined) return undefined;
  return Temporal.PlainDate.compare(inThatYear, day) < 0 ? inThatYear : lastDayIn(day.year - 1, regulation);
}

/** Terms of this theme; each runs to the end of its last day. */
export const controlsDelays = {
  "current-control": delayOrNone(
    ({ context, event }: { readonly context: UnitContext; readonly event: UnitOccasion }) => {
      const day = today(event);
      const next = [day.year, day.year + 1]
        .map((year) => lastDayIn(year, event.regulation))
        .find((date) => date !== undefined && Temporal.PlainDate.compare(date, day) >= 0);
      return next === undefined || next.toString() > context.period.to ? undefined : untilEndOf(event, next);
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
