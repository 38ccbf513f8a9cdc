import type { Instance } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import type { Law } from "../law/law.ts";
import { type View, viewOf } from "../law/view.ts";

/** What was there after a step, and when. */
export interface Moment {
  readonly instances: readonly Instance[];
  readonly at: Temporal.Instant;
}

const nothing = (): void => undefined;
const view = ({ instances }: Moment): View => viewOf(instances, nothing);

/** Whether each moment that begins the time is followed by one in time; undecided at the end of the story. */
function isInTime(law: Extract<Law, { readonly kind: "within" }>, trace: readonly Moment[]): boolean {
  const last = trace.at(-1)?.at;
  return trace.every((moment, index) => {
    if (!law.after(view(moment))) return true;
    const zoned = moment.at.toZonedDateTimeISO("UTC").add(law.duration).toInstant();
    const isFulfilled = trace
      .slice(index)
      .some((later) => Temporal.Instant.compare(later.at, zoned) <= 0 && law.holds(view(later)));
    return isFulfilled || last === undefined || Temporal.Instant.compare(last, zoned) <= 0;
  });
}

/**
 * Whether a course of events keeps a law.
 *
 * @param hasEnded - nothing can happen after it: what was to come some day has not come
 */
export function keeps(law: Law, trace: readonly Moment[], hasEnded: boolean): boolean {
  if (law.kind === "within") return isInTime(law, trace);
  if (law.kind === "always") return trace.every((moment) => law.holds(view(moment)));
  if (law.kind === "eventually") return !hasEnded || trace.some((moment) => law.holds(view(moment)));
  const end = trace.findIndex((moment) => law.end(view(moment)));
  const before = end === -1 ? trace : trace.slice(0, end);
  return before.every((moment) => law.holds(view(moment))) && (end !== -1 || !hasEnded);
}
