import { Temporal } from "temporal-polyfill";
import type { Instance, InstanceRef } from "../instance/instance.ts";
import type { Timer } from "./timer.ts";

/** Thrown where an instance would be written while a timer of it is due: the timer comes first. */
export class Unripe {
  readonly instance: InstanceRef;
  readonly timer: Timer;

  constructor({ workflow, id }: InstanceRef, timer: Timer) {
    this.instance = { workflow, id };
    this.timer = timer;
  }
}

/** The earliest timer of an instance that is due at the instant, if one is. */
export function ripeTimer({ timers }: Instance, at: Temporal.Instant): Timer | undefined {
  const first = timers?.[0];
  return first !== undefined && Temporal.Instant.compare(first.dueAt, at) <= 0 ? first : undefined;
}
