import type { Instance } from "../instance/instance.ts";
import { firesEvent, type Timer } from "./timer.ts";

/** The waiting timer of an instance that fires events of this type, if there is one. */
export function pendingTimer({ timers }: Instance, type: string): Timer | undefined {
  return timers === undefined ? undefined : timers.find(({ id }) => firesEvent(id, type));
}
