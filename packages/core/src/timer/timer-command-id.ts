import type { InstanceRef } from "../instance/instance.ts";
import { refKey } from "../instance/ref-key.ts";
import type { Timer } from "./timer.ts";

/** What the command ids of timers begin with; no command from outside may have such an id. */
export const timerPrefix = "timer:";

/**
 * The id of the command that fires a timer. A timer's own id tells which fact has set it, and so is used once; one that
 * was stored before ids told that is known by its instant.
 */
export function timerCommandId(instance: InstanceRef, { id, dueAt }: Timer): string {
  return `${timerPrefix}${refKey(instance)}/${/@\d+$/.test(id) ? id : `${id}@${dueAt.toString()}`}`;
}
