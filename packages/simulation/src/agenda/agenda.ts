import { Temporal } from "temporal-polyfill";

/** Something to be done at an instant. */
export interface Task {
  readonly at: Temporal.Instant;
  readonly run: () => Promise<void>;
}

/** Tasks in the order of their instants; those of one instant in the order in which they were added. */
export interface Agenda {
  add(at: Temporal.Instant, run: () => Promise<void>): void;
  /** The next task, without taking it. */
  peek(): Task | undefined;
  take(): Task | undefined;
}

/** An empty agenda. */
export function agenda(): Agenda {
  const tasks: Task[] = [];
  let taken = 0;
  return {
    add(at, run) {
      let low = taken;
      let high = tasks.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        const other = tasks[middle];
        if (other !== undefined && Temporal.Instant.compare(other.at, at) <= 0) low = middle + 1;
        else high = middle;
      }
      tasks.splice(low, 0, { at, run });
    },
    peek: () => tasks[taken],
    take() {
      const task = tasks[taken];
      if (task === undefined) return undefined;
      taken++;
      if (taken > 1000) {
        tasks.splice(0, taken);
        taken = 0;
      }
      return task;
    },
  };
}
