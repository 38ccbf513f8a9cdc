import type { Temporal } from "temporal-polyfill";

/** A moment at which the machine wants to be woken. */
export interface Timer {
  /** Identifier within the instance: the type of the event that fires, `@` and the version of the fact that set it. */
  readonly id: string;
  readonly dueAt: Temporal.Instant;
}

/** Timers that a decision sets and cancels; cancellations come first. */
export interface TimerChanges {
  readonly set: readonly Timer[];
  /** Identifiers of timers that waited: those that are no longer wanted, and the one that fired. */
  readonly cancel: readonly string[];
}

/** The type of the event that a timer fires. */
export function timerEvent(id: string): string {
  return id.replace(/@\d+$/, "");
}
