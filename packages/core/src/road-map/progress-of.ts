import type { Temporal } from "temporal-polyfill";
import type { SchoolCalendar } from "../calendar/school-calendar.ts";
import type { Fact } from "../fact/fact.ts";
import { happenedAt } from "../fact/happened-at.ts";
import { refKey } from "../instance/ref-key.ts";
import type { JsonObject } from "../json/json.ts";
import type { Fulfilment } from "./fulfilment.ts";
import type { RoadMapPlan } from "./road-map-plan.ts";
import type { StepProgress } from "./step-progress.ts";
import { StepTally } from "./step-tally.ts";

/** What a progress is read with. */
export interface ProgressOptions {
  /** Tells at which instants the planned days begin and end. */
  readonly calendar: Pick<SchoolCalendar, "startOf">;
  /** The moment as of which steps stand so; what was recorded later is left out. Without it, the period counts as over. */
  readonly asOf?: Temporal.Instant;
}

/**
 * Reads the progress of a road map off history. The facts are those of one programme (its own and those of its
 * participants and units), in the order in which they were stored. A step is done when every one of its facts has
 * happened; a step of the kind `each` ends with the last fact so far. What was recorded late counts for the day on which it
 * happened. Nothing is blocked by any answer.
 */
export function progressOf(
  plan: RoadMapPlan,
  facts: Iterable<Pick<Fact, "instance" | "version" | "command" | "at" | "on">>,
  options: ProgressOptions,
): readonly StepProgress[] {
  const tallies = plan.steps.map((step) => new StepTally(step, plan.period, options.calendar));
  const byCommand = new Map<
    string,
    { readonly tally: StepTally; readonly index: number; readonly wanted: Fulfilment }[]
  >();
  for (const tally of tallies) {
    for (const [index, wanted] of tally.step.fulfilledBy.entries()) {
      const key = `${wanted.workflow}/${wanted.command}`;
      const entries = byCommand.get(key) ?? [];
      entries.push({ tally, index, wanted });
      byCommand.set(key, entries);
    }
  }
  const creations = new Map<string, JsonObject>();
  const end = options.asOf?.epochMilliseconds ?? Infinity;
  for (const fact of facts) {
    if (fact.at.epochMilliseconds > end) continue;
    const instance = refKey(fact.instance);
    if (fact.version === 1) creations.set(instance, fact.command.payload);
    for (const { tally, index, wanted } of byCommand.get(`${fact.instance.workflow}/${fact.command.type}`) ?? []) {
      if (fits(wanted.where, fact.command.payload) && fits(wanted.created, creations.get(instance))) {
        tally.add(index, happenedAt(fact, options.calendar), instance);
      }
    }
  }
  return tallies.map((tally) => tally.progress(end));
}

function fits(wanted: Fulfilment["where"], payload: JsonObject | undefined): boolean {
  return Object.entries(wanted ?? {}).every(([field, value]) => {
    const met = payload?.[field];
    return Array.isArray(value) ? value.some((one) => one === met) : value === met;
  });
}
