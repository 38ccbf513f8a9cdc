import { compareText } from "@nastavnik/core";
import { readHistory, type Store, type VirtualClock } from "@nastavnik/engine";
import { calendarOf } from "../definition/calendar-of.ts";
import type { SchoolYear } from "../definition/school-year-definition.ts";
import { type TriedYear, tryYear } from "../sample/try-year.ts";

/** What one run of a year came to, in numbers. */
export interface YearFigures extends TriedYear {
  readonly seed: number;
  /** Calendar days from the registry to the unit, of each mentee who came into one, ascending. */
  readonly waited: readonly number[];
  /** Mentees who never came into a unit. */
  readonly unpaired: number;
  /** How often each requirement has refused, by its code, in the order of the codes. */
  readonly refusals: Readonly<Record<string, number>>;
}

/**
 * Runs a year and measures it.
 *
 * @param open - opens an empty store that runs by the year's clock
 */
export async function yearFigures(
  definition: SchoolYear,
  seed: number,
  open: (clock: VirtualClock) => Store,
): Promise<YearFigures> {
  let store: Store | undefined;
  const tried = await tryYear(definition, seed, (clock) => (store = open(clock)));
  const { facts, commands } = store === undefined ? { facts: [], commands: [] } : await readHistory(store);
  const calendar = calendarOf(definition);
  const entered = new Map<string, string>();
  const waited: number[] = [];
  for (const { instance, command, at } of facts) {
    const day = calendar.dateOf(at).toString();
    if (command.type === "enter-registry") entered.set(instance.id, day);
    if (command.type !== "join-unit") continue;
    const since = entered.get(instance.id);
    if (since === undefined) continue;
    entered.delete(instance.id);
    waited.push(calendar.dateOf(at).since(since, { largestUnit: "days" }).days);
  }
  const counts = new Map<string, number>();
  for (const { answer } of commands) {
    if (answer.outcome !== "refused") continue;
    for (const code of new Set(answer.reasons.map((reason) => reason.code))) {
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  return {
    ...tried,
    seed,
    waited: waited.toSorted((a, b) => a - b),
    unpaired: tried.mentees - tried.paired,
    refusals: Object.fromEntries([...counts].toSorted(([a], [b]) => compareText(a, b))),
  };
}
