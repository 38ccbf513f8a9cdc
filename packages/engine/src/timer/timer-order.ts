import type { Actor, InstanceRef, Timer } from "@nastavnik/core";
import { timerTask } from "@nastavnik/core/internals";
import type { Order } from "../execution/order.ts";

/** The order to fire a timer that stands so deep in a chain of timers of one instant; silently, if it was entered. */
export function timerOrder(instance: InstanceRef, timer: Timer, actor: Actor, depth: number, entered?: true): Order {
  return { ...timerTask(instance, timer, actor), entered, chain: { depth, links: [] } };
}
