import { dateWindow, type Period } from "@nastavnik/core/road-map";
import { Temporal } from "temporal-polyfill";

/** A cycle of a programme: about a year within its period, numbered from 1. */
export interface Cycle {
  readonly number: number;
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

/** A rest of so many months is a cycle of its own; a shorter one is added to the cycle before. */
const shortest = 5;

/** The cycles of a programme: a year each from its first day on, the last one to its last day. */
export function cyclesOf(period: Period): readonly [Cycle, ...Cycle[]] {
  const { from, to } = dateWindow(period);
  const cycles: Cycle[] = [];
  let begin = from;
  for (let number = 1; ; number++) {
    const next = from.add({ years: number });
    const isLast = Temporal.PlainDate.compare(next.add({ months: shortest }), to) > 0;
    const cycle = { number, from: begin, to: isLast ? to : next.subtract({ days: 1 }) };
    if (isLast) return [...cycles, cycle] as unknown as [Cycle, ...Cycle[]];
    cycles.push(cycle);
    begin = next;
  }
}

/** Days that a whole cycle takes, from preparation to publication. */
const whole = 300;

/** Days at the beginning of a cycle, for preparation and registries, that do not get shorter with it. */
const head = 50;

/** Days from the end of the stage in which units work to the end of the cycle: monitoring, review, publication. */
const tail = 28;

/** Day, of {@link whole}, on which the stage ends in which units work. */
const workEnds = 271;

/**
 * The day in a cycle on which something happens that happens so many days after its beginning where it has time enough: in
 * a shorter one the work is done in less time, and everything else takes as long as it takes.
 */
export function fitted({ from, to }: Cycle, days: number): Temporal.PlainDate {
  const length = from.until(to).days + 1;
  if (length >= whole || days <= head) return from.add({ days });
  const share = Math.max(0, length - tail - head) / (workEnds - head);
  return from.add({ days: head + Math.round((days - head) * share) });
}
