import { compareText, type InstanceRef, type Timer } from "@nastavnik/core";
import { refKey } from "@nastavnik/core/internals";
import type { Aside, DueTimer, FailedTry, SetTimer } from "@nastavnik/engine";
import { Temporal } from "temporal-polyfill";
import { Heap, type HeapEntry } from "./heap.ts";
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
  return (
    compareText(a.instance.workflow, b.instance.workflow) ||
    compareText(a.instance.id, b.instance.id) ||
    compareText(a.id, b.id)
  );
}

// NUL is in no identifier, see checkCommit.
const keyOf = ({ workflow, id }: InstanceRef): string => `${workflow}\0${id}`;

const dueTimer = ({ instance, id, dueAt, depth, tries }: Entry): DueTimer =>
  Object.freeze({ instance, id, dueAt, depth, attempts: tries.attempts });

/** Timers in the order in which they are due; one per instance and timer id. */
export class TimerQueue {
  /** Those that may be fired. */
  readonly #open = new Heap<Entry>(compare);
  readonly #byInstance = new Map<string, Map<string, Entry>>();
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
    const own = this.#byInstance.get(keyOf(instance));
    if (own === undefined) this.#byInstance.set(keyOf(instance), new Map([[timer.id, entry]]));
    else own.set(timer.id, entry);
    this.#sort(instance);
  }

  cancel(instance: InstanceRef, id: string): void {
    const own = this.#byInstance.get(keyOf(instance));
    const entry = own?.get(id);
    if (own === undefined || entry === undefined) return;
    own.delete(id);
    this.#open.remove(entry);
    this.#resting.delete(entry);
    this.#aside.delete(entry);
    if (own.size === 0) this.#byInstance.delete(keyOf(instance));
    else this.#sort(instance);
  }

  /** The timers of an instance that wait, the earliest first. */
  of(ref: InstanceRef): readonly Timer[] {
    const own = this.#ofInstance(ref);
    return own.length === 0 ? own : own.toSorted(compare).map(({ id, dueAt }) => Object.freeze({ id, dueAt }));
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
    const entry = this.#byInstance.get(keyOf(instance))?.get(id);
    if (entry === undefined || !noteFailure(entry.tries, failed, now)) return false;
    this.#sort(instance);
    return true;
  }

  retry(key: string): boolean {
    const entry = [...this.#aside].find((each) => asideKey(each) === key);
    if (entry === undefined) return false;
    Object.assign(entry.tries, untried());
    this.#sort(entry.instance);
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
      behind: this.#ofInstance(entry.instance).filter((other) => compare(other, entry) > 0).length,
    }));
  }

  #ofInstance(instance: InstanceRef): readonly Entry[] {
    return [...(this.#byInstance.get(keyOf(instance))?.values() ?? [])];
  }

  #wake(now: bigint): void {
    for (const entry of this.#resting) {
      if (!isFree(entry.tries, now)) continue;
      entry.tries.next = undefined;
      this.#sort(entry.instance);
    }
  }

  /** What is due before anything that rests or is set aside may be fired, and nothing else of the instance. */
  #sort(instance: InstanceRef): void {
    const own = this.#byInstance.get(keyOf(instance));
    if (own === undefined) return;
    let isOpen = true;
    for (const entry of own.size === 1 ? own.values() : [...own.values()].toSorted(compare)) {
      const { next } = entry.tries;
      isOpen &&= next === undefined;
      if (!isOpen) this.#open.remove(entry);
      else if (entry.place < 0) this.#open.add(entry);
      if (next === "aside") this.#aside.add(entry);
      else this.#aside.delete(entry);
      if (next !== undefined && next !== "aside") this.#resting.add(entry);
      else this.#resting.delete(entry);
    }
  }
}

const asideKey = ({ instance, id }: Entry): string => `timer:${refKey(instance)}/${id}`;
