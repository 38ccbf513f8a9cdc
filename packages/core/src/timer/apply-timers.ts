import { Temporal } from "temporal-polyfill";
import { compareText } from "../text/compare-text.ts";
import type { Timer, TimerChanges } from "./timer.ts";

/** No timers. */
export const noTimers: readonly Timer[] = Object.freeze([]);

const byInstant = (a: Timer, b: Timer): number => Temporal.Instant.compare(a.dueAt, b.dueAt) || compareText(a.id, b.id);

/** The timers that wait after the changes, the earliest first. */
export function applyTimers(waiting: readonly Timer[], { set, cancel }: TimerChanges): readonly Timer[] {
  if (set.length === 0 && cancel.length === 0) return waiting;
  const kept = waiting.filter(({ id }) => !cancel.includes(id));
  return [...kept, ...set].toSorted(byInstant);
}
