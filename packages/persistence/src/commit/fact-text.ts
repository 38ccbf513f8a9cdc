import type { Fact } from "@nastavnik/core";
import type { Temporal } from "temporal-polyfill";

/**
 * A fact as the JSON document that is stored, and hashed. Its instants are written beforehand: a document of nothing but
 * texts and numbers takes half the time.
 */
export function factText(fact: Fact, written: (instant: Temporal.Instant) => string): string {
  const { at, due, timers } = fact;
  return JSON.stringify({
    ...fact,
    at: written(at),
    ...(due === undefined ? undefined : { due: written(due) }),
    ...(timers === undefined
      ? undefined
      : { timers: { ...timers, set: timers.set.map((timer) => ({ ...timer, dueAt: written(timer.dueAt) })) } }),
  });
}
