import { refKey } from "@nastavnik/core";
import type { DueTimer } from "../store/store.ts";

/** What the command ids of timers begin with; no command from outside may have such an id. */
export const timerPrefix = "timer:";

/**
 * The id of the command that fires a timer. A machine may set a timer anew for the very instant at which it fired; the
 * `occurrence` tells these firings apart, and is left out of the first.
 */
export function timerCommandId({ instance, id, dueAt }: DueTimer, occurrence: number): string {
  return `${timerPrefix}${refKey(instance)}/${id}@${dueAt.toString()}${occurrence === 1 ? "" : `#${occurrence}`}`;
}
