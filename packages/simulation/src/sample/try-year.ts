import { readHistory, type Store, type VirtualClock } from "@nastavnik/engine";
import type { SchoolYear } from "../definition/school-year-definition.ts";
import type { Standstill } from "../standstill/standstill.ts";
import { simulateYear } from "../year/simulate-year.ts";
import { yearClock } from "../year/year-clock.ts";

/** What a programme has come to, in numbers. */
export interface TriedYear {
  readonly verdict?: "package" | "revise";
  /** Mentees who entered the registry. */
  readonly mentees: number;
  /** Those of them who ever joined a unit. */
  readonly paired: number;
  readonly units: number;
  /** Units that came to their regular end. */
  readonly closed: number;
  /** Units that ended otherwise, each with its reason. */
  readonly ended: number;
  /** Units that are neither. */
  readonly open: number;
  readonly standstill?: Standstill;
}

/**
 * Simulates a year and counts what it has come to.
 *
 * @param open - opens an empty store that runs by the year's clock
 */
export async function tryYear(
  definition: SchoolYear,
  seed: number,
  open: (clock: VirtualClock) => Store,
): Promise<TriedYear> {
  const clock = yearClock(definition);
  const counts = { mentees: new Set<string>(), paired: new Set<string>() };
  const kept = open(clock);
  const { verdict, standstill } = await simulateYear({ definition, seed, store: kept, clock });
  const people = (await kept.loadGroup("participant", definition.id)).instances;
  const mentees = new Set(people.filter(({ context }) => context["side"] === "mentee").map(({ id }) => id));
  for (const { instance, command } of (await readHistory(kept)).facts) {
    if (!mentees.has(instance.id)) continue;
    if (command.type === "enter-registry") counts.mentees.add(instance.id);
    if (command.type === "join-unit") counts.paired.add(instance.id);
  }
  const units = (await kept.loadGroup("unit", definition.id)).instances;
  const done = units.filter(({ status }) => status === "done");
  const closed = done.filter(({ value }) => value === "closed").length;
  return {
    ...(verdict === undefined ? {} : { verdict }),
    mentees: counts.mentees.size,
    paired: counts.paired.size,
    units: units.length,
    closed,
    ended: done.filter(({ value, context }) => value !== "closed" && context["ending"] !== undefined).length,
    open: units.length - done.length,
    ...(standstill === undefined ? {} : { standstill }),
  };
}
