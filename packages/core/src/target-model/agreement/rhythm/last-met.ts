import { instantText } from "@nastavnik/core";
import type { Temporal } from "temporal-polyfill";
import type { UnitContext } from "../../unit/unit-context.ts";
import type { AgreementContext } from "../agreement-context.ts";
import { laterOf } from "../later.ts";

/** From when on the next agreed meeting is awaited: the last one, or the day on which both work and agreement were there. */
export function lastMet(
  { inForceSince }: AgreementContext,
  unit: UnitContext | undefined,
  now: Temporal.Instant,
): string {
  const begun = laterOf(inForceSince, unit?.approvedAt);
  return laterOf(begun, unit?.lastMeetingAt) ?? instantText(now);
}
