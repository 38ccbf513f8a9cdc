import type { InstanceRef, Timer } from "@nastavnik/core";
import { refKey } from "@nastavnik/core/internals";
import type { Aside, DueTimer, FailedTry, SetTimer } from "@nastavnik/engine";
import { Temporal } from "temporal-polyfill";
import { Heap, type HeapEntry } from "./heap.ts";
import { compareTies } from "./timer-ties.ts";
import { isFree, noteFailure, type Tries, untried } from "./tries.ts";

interface Entry extends HeapEntry {
  readonly due: bigint;
  readonly instance: InstanceRef;
  readonly id: string;
  readonly dueAt: Temporal.Instant;
  readonly depth: number;
  readonly tries: Tries;
}

function compare(a: Entry, b: Entry): number {
  if (a.due !== b.due) return a.due < b.due ? -1 : 1;
  return compareTies(a, b);
}

// NUL is in no identifier, see checkCommit.
const keyOf = ({ workflow, id }: InstanceRef): string => `${workflow}\0${id}`;

const dueTimer = ({ instance, id, dueAt, depth, tries }: Entry): DueTimer =>
  Object.freeze({ instance, id, dueAt, depth, attempts: tries.attempts });

/** The timers of one instance. */
interface Own {
  readonly entries: Map<string, Entry>;
  /** Those that hold up what is due later: they rest, or are set aside. */
  readonly holding: Set<Entry>;
}

const none: readonly Timer[] = Object.freeze([]);
const nobody: Own = { entries: new Map(), holding: new Set() };

/** Timers in the order in which they are due; one per instance and timer id. */
export class TimerQueue {
  /** Those that may be fired. */
  readonly #open = new Heap<Entry>(compare);
  readonly #byInstance = new Map<string, Own>();
  /** Those that wait for their next try. */
  readonly #resting = new Set<Entry>();
  readonly #aside = new Set<Entry>();

  set({ workflow, id }: InstanceRef, timer: SetTimer): void {
    const instance = Object.freeze({ workflow, id });
    this.cancel(instance, timer.id);
    const entry: Entry = {
      place: -1,
      due: timer.dueAt.epochNanoseconds,
      instance,
      id: timer.id,
      dueAt: timer.dueAt,
      depth: timer.depth ?? 0,
      tries: untried(),
    };
    const key = keyOf(instance);
    const own = this.#byInstance.get(key) ?? { entries: new Map(), holding: new Set() };
    this.#byInstance.set(key, own);
    own.entries.set(timer.id, entry);
    if (isBefore(entry, own.holding)) this.#open.add(entry);
  }

  cancel(instance: InstanceRef, id: string): void {
    const own = this.#of(instance);
    const entry = own.entries.get(id);
    if (entry === undefined) return;
    own.entries.delete(id);
    this.#open.remove(entry);
    this.#resting.delete(entry);
    this.#aside.delete(entry);
    if (own.entries.size === 0) this.#byInstance.delete(keyOf(instance));
    else if (own.holding.has(entry)) this.#letGo(entry, own);
  }

  /** The timers of an instance that wait, the earliest first. */
  of(ref: InstanceRef): readonly Timer[] {
    const { entries } = this.#of(ref);
    if (entries.size === 0) return none;
    const waiting = [...entries.values()];
    // Sorting makes much room each time, and mostly it is one.
    const sorted = waiting.length < 2 ? waiting : waiting.toSorted(compare);
    return sorted.map(({ id, dueAt }) => Object.freeze({ id, dueAt }));
  }

  next(now: bigint): DueTimer | undefined {
    this.#wake(now);
    const { first } = this.#open;
    return first === undefined ? undefined : dueTimer(first);
  }

  due(until: Temporal.Instant, limit: number, now: bigint): readonly DueTimer[] {
    this.#wake(now);
    const last = until.epochNanoseconds;
    return this.#open.leading(limit, ({ due }) => due <= last).map(dueTimer);
  }

  fail(instance: InstanceRef, id: string, failed: FailedTry, now: bigint): boolean {
    const own = this.#of(instance);
    const entry = own.entries.get(id);
    if (entry === undefined || !noteFailure(entry.tries, failed, now)) return false;
    this.#hold(entry, own);
    return true;
  }

  retry(key: string): boolean {
    const entry = [...this.#aside].find((each) => asideKey(each) === key);
    if (entry === undefined) return false;
    Object.assign(entry.tries, untried());
    this.#aside.delete(entry);
    this.#letGo(entry, this.#of(entry.instance));
    return true;
  }

  asides(): readonly Aside[] {
    return [...this.#aside].map((entry) => ({
      key: asideKey(entry),
      kind: "timer",
      source: entry.instance,
      target: entry.instance,
      type: entry.id,
      at: entry.dueAt,
      failure: entry.tries.failure as Aside["failure"],
      attempts: entry.tries.attempts,
      since: Temporal.Instant.fromEpochNanoseconds(entry.tries.since as bigint),
      behind: [...this.#of(entry.instance).entries.values()].filter((other) => compare(other, entry) > 0).length,
    }));
  }

  #of(instance: InstanceRef): Own {
    return this.#byInstance.get(keyOf(instance)) ?? nobody;
  }

  #wake(now: bigint): void {
    for (const entry of this.#resting) {
      if (!isFree(entry.tries, now)) continue;
      entry.tries.next = undefined;
      this.#resting.delete(entry);
      this.#letGo(entry, this.#of(entry.instance));
    }
  }

  /** Nothing of the instance that is due later may be fired from now on. */
  #hold(entry: Entry, { entries, holding }: Own): void {
    const isAside = entry.tries.next === "aside";
    this.#resting.delete(entry);
    (isAside ? this.#aside : this.#resting).add(entry);
    holding.add(entry);
    for (const each of entries.values()) if (compare(each, entry) >= 0) this.#open.remove(each);
  }

  #letGo(entry: Entry, { entries, holding }: Own): void {
    holding.delete(entry);
    for (const each of entries.values()) if (each.place < 0 && isBefore(each, holding)) this.#open.add(each);
  }
}

/** Whether an entry is due before each of the others. */
function isBefore(entry: Entry, others: ReadonlySet<Entry>): boolean {
  for (const other of others) if (compare(other, entry) <= 0) return false;
  return true;
}

const asideKey = ({ instance, id }: Entry): string => `timer:${refKey(instance)}/${id}`;
