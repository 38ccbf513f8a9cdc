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

const zero = 48;
const nine = 57;

/** Where the `@` before the version stands in the identifier of a timer; its length if there is none. */
function endOfEvent(id: string): number {
  let end = id.length;
  // A regular expression takes several times as long, and every decision asks for every timer.
  for (let index = id.length - 1; index >= 0; index--) {
    const code = id.charCodeAt(index);
    if (code >= zero && code <= nine) continue;
    if (code === 64 && index < id.length - 1) end = index;
    break;
  }
  return end;
}

/** The type of the event that a timer fires. */
export function timerEvent(id: string): string {
  return id.slice(0, endOfEvent(id));
}

/** Whether a timer fires events of this type. */
export function firesEvent(id: string, type: string): boolean {
  return id.startsWith(type) && endOfEvent(id) === type.length;
}
