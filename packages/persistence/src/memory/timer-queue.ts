import type { InstanceRef, Timer } from "@nastavnik/core";
import type { DueTimer } from "@nastavnik/engine";
import type { Temporal } from "temporal-polyfill";
import { compareText } from "./compare-text.ts";
import { partitionPoint } from "./partition-point.ts";

interface Waiting {
  readonly due: bigint;
  readonly timer: DueTimer;
}

function compare(a: Waiting, b: Waiting): number {
  if (a.due !== b.due) return a.due < b.due ? -1 : 1;
  return (
    compareText(a.timer.instance.workflow, b.timer.instance.workflow) ||
    compareText(a.timer.instance.id, b.timer.instance.id) ||
    compareText(a.timer.id, b.timer.id)
  );
}

const keyOf = (instance: InstanceRef, id: string): string => `${instance.workflow}\0${instance.id}\0${id}`;

/** Timers in the order in which they are due; one per instance and timer id. */
export class TimerQueue {
  readonly #waiting: Waiting[] = [];
  readonly #byKey = new Map<string, Waiting>();

  set({ workflow, id }: InstanceRef, timer: Timer): void {
    const instance = { workflow, id };
    this.cancel(instance, timer.id);
    const waiting = {
      due: timer.dueAt.epochNanoseconds,
      timer: Object.freeze({ instance: Object.freeze(instance), id: timer.id, dueAt: timer.dueAt }),
    };
    this.#waiting.splice(this.#placeOf(waiting), 0, waiting);
    this.#byKey.set(keyOf(instance, timer.id), waiting);
  }

  cancel(instance: InstanceRef, id: string): void {
    const key = keyOf(instance, id);
    const waiting = this.#byKey.get(key);
    if (waiting === undefined) return;
    this.#waiting.splice(this.#placeOf(waiting), 1);
    this.#byKey.delete(key);
  }

  next(): DueTimer | undefined {
    return this.#waiting[0]?.timer;
  }

  due(until: Temporal.Instant, limit: number): readonly DueTimer[] {
    const last = until.epochNanoseconds;
    const count = partitionPoint(this.#waiting, ({ due }) => due <= last);
    return this.#waiting.slice(0, Math.min(count, limit)).map(({ timer }) => timer);
  }

  #placeOf(waiting: Waiting): number {
    return partitionPoint(this.#waiting, (other) => compare(other, waiting) < 0);
  }
}
