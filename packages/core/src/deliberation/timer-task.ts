import type { Actor } from "../actor/actor.ts";
import type { InstanceRef } from "../instance/instance.ts";
import { timerCommandId } from "../timer/timer-command-id.ts";
import { type Timer, timerEvent } from "../timer/timer.ts";
import type { Task } from "./task.ts";

/** The command that fires a timer, at its own instant or, where the instance has gone further, at that of its last fact. */
export function timerTask({ workflow, id }: InstanceRef, timer: Timer, actor: Actor): Task {
  const instance = { workflow, id };
  return {
    ref: instance,
    id: timerCommandId(instance, timer),
    type: timerEvent(timer.id),
    payload: {},
    actor,
    at: timer.dueAt,
    firedTimer: { instance, id: timer.id },
  };
}
