import { type Actor, type InstanceRef, type Timer, timerEvent } from "@nastavnik/core";
import type { Order } from "../execution/order.ts";
import { timerCommandId } from "./timer-command-id.ts";

/** The command that fires a timer, at its own instant or, where the instance has gone further, at that of its last fact. */
export function timerOrder({ workflow, id }: InstanceRef, timer: Timer, actor: Actor, depth: number): Order {
  const instance = { workflow, id };
  return {
    ref: instance,
    id: timerCommandId(instance, timer),
    type: timerEvent(timer.id),
    payload: {},
    actor,
    at: timer.dueAt,
    chain: { depth, links: [] },
    firedTimer: { instance, id: timer.id },
  };
}
