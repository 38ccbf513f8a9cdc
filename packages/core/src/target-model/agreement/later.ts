import { instantText } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import { untilEndOf } from "../unit/until-end-of.ts";
import type { AgreementOccasion } from "./agreement-commands.ts";

/** Milliseconds until so many school days are over: since an instant, or from now on if that is over already. */
export function untilSchoolDaysAfter(event: AgreementOccasion, since: string, days: number): number {
  const { calendar } = event.world;
  const untilDaysAfter = (instant: Temporal.Instant) =>
    untilEndOf(event, calendar.addSchoolDays(calendar.dateOf(instant), days));
  const left = untilDaysAfter(Temporal.Instant.from(since));
  // A reminder fires as a day begins: that day is the first to count again.
  return left > 0 ? left : untilDaysAfter(event.at.subtract({ nanoseconds: 1 }));
}

/** Whether so many school days have passed since the last of these instants. */
export function haveSchoolDaysPassed(
  { world: { calendar }, at }: Pick<AgreementOccasion, "world" | "at">,
  since: string,
  days: number,
): boolean {
  const last = calendar.addSchoolDays(calendar.dateOf(Temporal.Instant.from(since)), days);
  return Temporal.PlainDate.compare(calendar.dateOf(at), last) > 0;
}

/** The later of two instants; either may be unknown. */
export function laterOf(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return Temporal.Instant.compare(Temporal.Instant.from(a), Temporal.Instant.from(b)) >= 0
    ? a
    : instantText(Temporal.Instant.from(b));
}
