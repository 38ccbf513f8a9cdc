import { Temporal } from "temporal-polyfill";
import { compareText } from "../text/compare-text.ts";
import type { Timer, TimerChanges } from "./timer.ts";

/** No timers. */
export const noTimers: readonly Timer[] = Object.freeze([]);

const byInstant = (a: Timer, b: Timer): number => Temporal.Instant.compare(a.dueAt, b.dueAt) || compareText(a.id, b.id);

/** The timers that wait after the changes, the earliest first. */
export function applyTimers(waiting: readonly Timer[], { set, cancel }: TimerChanges): readonly Timer[] {
  if (set.length === 0 && cancel.length === 0) return waiting;
  const kept = cancel.length === 0 ? waiting : waiting.filter(({ id }) => !cancel.includes(id));
  const left = set.length === 0 ? kept : [...kept, ...set];
  return left.length < 2 ? left : left.toSorted(byInstant);
}
