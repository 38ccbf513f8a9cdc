import type { Actor, InstanceRef, SchoolCalendar, Timer } from "@nastavnik/core";
import { timerTask } from "@nastavnik/core/internals";
import type { Order } from "../execution/order.ts";

/** How a timer is fired. */
interface Firing {
  readonly actor: Actor;
  /** How deep it stands in a chain of timers of one instant. */
  readonly depth: number;
  readonly calendar: Pick<SchoolCalendar, "dateOf">;
  /** Nobody is told of it: it follows from what was entered afterwards, and happened when it was due. */
  readonly entered?: true | undefined;
}

/** The order to fire a timer. */
export function timerOrder(instance: InstanceRef, timer: Timer, { actor, depth, calendar, entered }: Firing): Order {
  return {
    ...timerTask(instance, timer, actor),
    ...(entered && { entered, on: calendar.dateOf(timer.dueAt).toString() }),
    chain: { depth, links: [] },
  };
}
