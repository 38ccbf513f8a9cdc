import type { Temporal } from "temporal-polyfill";

/** Keys of one hour, each with its instant. */
interface Hour {
  readonly entries: Map<string, bigint>;
  /** In the order in which they are due, the last first; absent while none of them was taken. */
  sorted: string[] | undefined;
  /** The earliest of its instants; absent while nobody has asked. */
  earliest: bigint | undefined;
}

const nanosecondsOfHour = 3_600_000_000_000n;

const hourOf = (at: bigint): number => Number(at / nanosecondsOfHour);

/**
 * Keys with the instant at which each is to be looked at next. They lie in hours, of which only the one that has come is
 * put in order: what is due later, however much of it there is, costs nothing but its place.
 */
export class DueQueue {
  readonly #at = new Map<string, bigint>();
  readonly #hours = new Map<number, Hour>();
  /** The hours that there are, as a heap: few, even of years. */
  readonly #order: number[] = [];

  set(key: string, at: Temporal.Instant | undefined): void {
    const before = this.#at.get(key);
    const instant = at?.epochNanoseconds;
    if (before === instant) return;
    if (before !== undefined) this.#remove(key, before);
    if (instant === undefined) return;
    this.#at.set(key, instant);
    const number = hourOf(instant);
    let hour = this.#hours.get(number);
    if (hour === undefined) {
      this.#hours.set(number, (hour = { entries: new Map(), sorted: undefined, earliest: undefined }));
      this.#push(number);
    }
    hour.entries.set(key, instant);
    if (hour.earliest !== undefined && instant < hour.earliest) hour.earliest = instant;
    if (hour.sorted !== undefined) insert(hour.sorted, [key, instant], hour.entries);
  }

  /** The instant of the earliest key. */
  next(): bigint | undefined {
    const hour = this.#first();
    return hour && earliestOf(hour);
  }

  /** Takes the earliest key that is due by then. */
  take(until: Temporal.Instant): string | undefined {
    const hour = this.#first();
    // An hour of which nothing is due yet is not put in order.
    if (hour === undefined || earliestOf(hour) > until.epochNanoseconds) return undefined;
    hour.sorted ??= [...hour.entries].toSorted(byInstant).map(([key]) => key);
    const key = hour.sorted.pop();
    if (key === undefined) return undefined;
    hour.entries.delete(key);
    this.#at.delete(key);
    const next = hour.sorted.at(-1);
    hour.earliest = next === undefined ? undefined : hour.entries.get(next);
    return key;
  }

  #remove(key: string, at: bigint): void {
    this.#at.delete(key);
    const hour = this.#hours.get(hourOf(at));
    if (hour === undefined) return;
    hour.entries.delete(key);
    hour.sorted = undefined;
    if (hour.earliest === at) hour.earliest = undefined;
  }

  /** The earliest hour in which there is anything. */
  #first(): Hour | undefined {
    for (let number = this.#order[0]; number !== undefined; number = this.#order[0]) {
      const hour = this.#hours.get(number);
      if (hour !== undefined && hour.entries.size > 0) return hour;
      this.#hours.delete(number);
      this.#pop();
    }
    return undefined;
  }

  #push(number: number): void {
    const heap = this.#order;
    let index = heap.push(number) - 1;
    while (index > 0) {
      const above = (index - 1) >> 1;
      if ((heap[above] ?? 0) <= number) break;
      heap[index] = heap[above] ?? 0;
      index = above;
    }
    heap[index] = number;
  }

  #pop(): void {
    const heap = this.#order;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    let index = 0;
    for (;;) {
      let below = 2 * index + 1;
      if (below >= heap.length) break;
      if ((heap[below + 1] ?? Infinity) < (heap[below] ?? 0)) below++;
      if (last <= (heap[below] ?? 0)) break;
      heap[index] = heap[below] ?? 0;
      index = below;
    }
    heap[index] = last;
  }
}

/** The earliest instant of an hour that has any. */
function earliestOf(hour: Hour): bigint {
  let { earliest } = hour;
  if (earliest === undefined) {
    for (const at of hour.entries.values()) if (earliest === undefined || at < earliest) earliest = at;
    hour.earliest = earliest;
  }
  return earliest ?? 0n;
}

/** Puts a key where it belongs among those that are in order. */
function insert(sorted: string[], entry: readonly [string, bigint], entries: ReadonlyMap<string, bigint>): void {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const key = sorted[middle] ?? "";
    if (byInstant([key, entries.get(key) ?? 0n], entry) < 0) from = middle + 1;
    else to = middle;
  }
  sorted.splice(from, 0, entry[0]);
}

/** The later first, and of one instant by key, so that every process takes them in the same order. */
const byInstant = ([a, at]: readonly [string, bigint], [b, bt]: readonly [string, bigint]): number =>
  at === bt ? (a < b ? 1 : -1) : at < bt ? 1 : -1;
