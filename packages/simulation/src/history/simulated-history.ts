import type { InstanceRef, Locale, Reason, SchoolCalendar, Workflow } from "@nastavnik/core";
import { readHistory, type Store, type StoredFact } from "@nastavnik/engine";
import { Temporal } from "temporal-polyfill";
import { chronicle, type Chronicle } from "../chronicle/chronicle.ts";
import { traceText } from "./trace-text.ts";

/** A command that was refused. */
export interface Refusal {
  readonly instance: InstanceRef;
  readonly command: string;
  /** Who gave it. */
  readonly actor: string;
  readonly at: Temporal.Instant;
  /** All of the reasons. */
  readonly reasons: readonly Reason[];
}

/** What was known at a moment. */
export type Known = Pick<Chronicle, "instance" | "instances" | "facts">;

/** Everything that happened, to be looked at in tests. */
export interface SimulatedHistory {
  readonly workflows: readonly Workflow[];
  /** In the order in which they were stored. */
  readonly facts: readonly StoredFact[];
  readonly refusals: readonly Refusal[];
  /** As it is in the end. */
  readonly end: Known;
  /**
   * As it was at a moment: an instant such as `2026-10-01T09:00:00Z` (facts before it count), or the end of a day such as
   * `2026-10-01` in the calendar's zone.
   */
  at(moment: string | Temporal.Instant): Known;
  /** What happened and what was refused as a story, a line each; stable, to be kept beside a test. */
  trace(locale: Locale, of?: InstanceRef): string;
}

function momentOf(moment: string | Temporal.Instant, calendar: SchoolCalendar): Temporal.Instant {
  if (typeof moment !== "string") return moment;
  return /^\d{4}-\d\d-\d\d$/.test(moment)
    ? calendar.startOf(Temporal.PlainDate.from(moment).add({ days: 1 }))
    : Temporal.Instant.from(moment);
}

/**
 * Reads what a store holds as a history for tests; the store may be anybody's, not only one that was simulated on.
 *
 * @param context - definitions by which it is told, and the calendar of its days
 */
export async function simulatedHistory(
  store: Pick<Store, "facts" | "commands">,
  { workflows, calendar }: { readonly workflows: readonly Workflow[]; readonly calendar: SchoolCalendar },
): Promise<SimulatedHistory> {
  const { facts, commands } = await readHistory(store);
  const refusals = commands.flatMap(({ instance, type, actor, at, answer }): readonly Refusal[] =>
    answer.outcome === "refused" ? [{ instance, command: type, actor, at, reasons: answer.reasons }] : [],
  );
  const until = (instant: Temporal.Instant | undefined): Known => {
    const known = chronicle();
    const told = instant === undefined ? facts : facts.filter(({ at }) => Temporal.Instant.compare(at, instant) < 0);
    for (const fact of told) known.add(fact);
    const last = told.at(-1)?.at;
    if (last !== undefined) known.moveTo(last.add({ nanoseconds: 1 }));
    return known;
  };
  return {
    workflows,
    facts,
    refusals,
    end: until(undefined),
    at: (moment) => until(momentOf(moment, calendar)),
    trace: (locale, of) => traceText({ workflows, facts, refusals, calendar, ...(of && { of }) }, locale),
  };
}
