import { compareText, NastavnikError, type InstanceRef } from "@nastavnik/core";
import type { Aside, FailedTry, HeldItem, LeasedItem, OutboxItem, SealedMessage, Store } from "@nastavnik/engine";
import { Temporal } from "temporal-polyfill";
import { laneOf } from "../commit/lane-of.ts";
import { frozenJson } from "./frozen-json.ts";
import { isFree, noteFailure, type Tries, untried } from "./tries.ts";

interface Entry {
  readonly position: number;
  readonly item: OutboxItem;
  readonly lane: string;
  readonly source: InstanceRef;
  readonly at: Temporal.Instant;
  readonly tries: Tries;
  leasedUntil: bigint | undefined;
  state: "waiting" | "aside" | "behind";
}

/** Items that are taken in their order. */
interface Lane {
  /** All of them, the oldest first. */
  readonly entries: Set<Entry>;
  readonly aside: Set<Entry>;
}

const byPosition = (a: Entry, b: Entry): number => a.position - b.position;

/** Outbox items, oldest first, with their leases and failures. */
export class Outbox {
  readonly #entries = new Map<string, Entry>();
  readonly #lanes = new Map<string, Lane>();
  /**
   * What may be taken, but for leases and pauses; what waits behind something that is set aside is not there, lest each
   * lease wade through it. Apart by kind for the same reason.
   */
  readonly #waiting: Record<OutboxItem["kind"], Map<string, Entry>> = { effect: new Map(), reaction: new Map() };
  readonly #aside = new Map<string, Entry>();
  #position = 0;

  /** Throws `internal` if one of the items waits already, or comes twice. */
  check(items: readonly OutboxItem[]): void {
    const seen = new Set<string>();
    for (const { id } of items) {
      if (seen.has(id) || this.#entries.has(id)) {
        throw new NastavnikError("internal", `outbox item ${id}: expected a new id, got one that waits already`);
      }
      seen.add(id);
    }
  }

  add(item: OutboxItem, { workflow, id }: InstanceRef, at: Temporal.Instant): void {
    const source = Object.freeze({ workflow, id });
    const lane = `${item.kind} ${laneOf(item, source)}`;
    const { entries, aside } = this.#lane(lane);
    const entry: Entry = {
      position: ++this.#position,
      item: frozenJson(item),
      lane,
      source,
      at,
      tries: untried(),
      leasedUntil: undefined,
      state: aside.size > 0 ? "behind" : "waiting",
    };
    entries.add(entry);
    this.#entries.set(item.id, entry);
    if (entry.state === "waiting") this.#waiting[item.kind].set(item.id, entry);
  }

  settle(id: string): void {
    const entry = this.#entries.get(id);
    if (entry === undefined) return;
    this.#entries.delete(id);
    this.#waiting[entry.item.kind].delete(id);
    const lane = this.#lane(entry.lane);
    lane.entries.delete(entry);
    this.#free(entry, lane);
    if (lane.entries.size === 0) this.#lanes.delete(entry.lane);
  }

  lease({ lease, limit, kind }: Parameters<Store["leaseOutbox"]>[0], now: bigint): readonly LeasedItem[] {
    const kinds = kind === undefined ? (["effect", "reaction"] as const) : [kind];
    const free = kinds
      .flatMap((each) => this.#first(each, now, limit))
      .toSorted(byPosition)
      .slice(0, limit);
    return free.map((entry) => {
      const { item, source, at, tries } = entry;
      if (lease.blank) return { item, source, at, attempt: tries.attempts + 1 };
      entry.leasedUntil = Temporal.Instant.fromEpochNanoseconds(now).add(lease).epochNanoseconds;
      return { item, source, at, attempt: ++tries.attempts };
    });
  }

  settleHeld(items: readonly HeldItem[]): readonly string[] {
    const settled = items.filter(
      ({ item, attempt }) => (this.#entries.get(item.id)?.tries.attempts ?? Infinity) <= attempt,
    );
    for (const { item } of settled) this.settle(item.id);
    return settled.map(({ item }) => item.id);
  }

  prolong(items: readonly HeldItem[], lease: Temporal.Duration, now: bigint): readonly string[] {
    const until = Temporal.Instant.fromEpochNanoseconds(now).add(lease).epochNanoseconds;
    return items.flatMap(({ item: { id }, attempt }) => {
      const entry = this.#entries.get(id);
      if (entry?.leasedUntil === undefined || entry.tries.attempts !== attempt) return [];
      entry.leasedUntil = until;
      return [id];
    });
  }

  giveBack(items: readonly HeldItem[]): void {
    for (const { item, attempt } of items) {
      const entry = this.#entries.get(item.id);
      if (entry?.leasedUntil === undefined || entry.tries.attempts !== attempt) continue;
      entry.leasedUntil = undefined;
      entry.tries.attempts--;
    }
  }

  fail(id: string, failed: FailedTry, now: bigint): boolean {
    const entry = this.#entries.get(id);
    if (entry === undefined || !noteFailure(entry.tries, failed, now)) return false;
    entry.leasedUntil = undefined;
    if (failed.next === "aside") this.#setAside(entry);
    return true;
  }

  retry(id: string): boolean {
    const entry = this.#aside.get(id);
    if (entry === undefined) return false;
    Object.assign(entry.tries, untried());
    entry.state = "behind";
    this.#free(entry, this.#lane(entry.lane));
    return true;
  }

  /** Everything that waits, in the order of ids, as documents. */
  sealed({ after, limit }: { readonly after?: string; readonly limit: number }): readonly SealedMessage[] {
    return [...this.#entries.values()]
      .filter(({ item: { id } }) => after === undefined || compareText(id, after) > 0)
      .toSorted((a, b) => compareText(a.item.id, b.item.id))
      .slice(0, limit)
      .map(({ item, position, source }) => ({ id: item.id, position, document: JSON.stringify(item), source }));
  }

  asides(): readonly Aside[] {
    return [...this.#aside.values()].map((entry) => {
      const { item, source, at, tries } = entry;
      return {
        key: item.id,
        kind: item.kind,
        source,
        target: item.kind === "reaction" ? item.request.instance : source,
        type: item.kind === "reaction" ? item.request.type : item.effect.type,
        at,
        failure: tries.failure as Aside["failure"],
        attempts: tries.attempts,
        since: Temporal.Instant.fromEpochNanoseconds(tries.since as bigint),
        behind: this.#behind(entry),
      };
    });
  }

  #lane(name: string): Lane {
    const lane = this.#lanes.get(name) ?? { entries: new Set(), aside: new Set() };
    this.#lanes.set(name, lane);
    return lane;
  }

  #behind({ lane, position }: Entry): number {
    return [...this.#lane(lane).entries].filter((other) => other.position > position).length;
  }

  #setAside(entry: Entry): void {
    const { entries, aside } = this.#lane(entry.lane);
    entry.state = "aside";
    aside.add(entry);
    this.#aside.set(entry.item.id, entry);
    this.#waiting[entry.item.kind].delete(entry.item.id);
    for (const other of entries) {
      if (other.position < entry.position || other.state !== "waiting") continue;
      other.state = "behind";
      this.#waiting[other.item.kind].delete(other.item.id);
    }
  }

  /** Lets those go on that have waited behind what is set aside no longer, and take their old places again. */
  #free(entry: Entry, { entries, aside }: Lane): void {
    this.#aside.delete(entry.item.id);
    if (!aside.delete(entry)) return;
    const until = Math.min(...[...aside].map(({ position }) => position));
    const freed = [...entries].filter(({ state, position }) => state === "behind" && position < until);
    for (const each of freed) each.state = "waiting";
    const { kind } = entry.item;
    const waiting = [...this.#waiting[kind].values(), ...freed].toSorted(byPosition);
    this.#waiting[kind] = new Map(waiting.map((each) => [each.item.id, each]));
  }

  /** The oldest that are free; nothing overtakes what is held or rests in its lane. */
  #first(kind: OutboxItem["kind"], now: bigint, limit: number): readonly Entry[] {
    const held = new Set<string>();
    const free: Entry[] = [];
    for (const entry of this.#waiting[kind].values()) {
      if (free.length >= limit) break;
      const { lane, leasedUntil, tries } = entry;
      if (held.has(lane)) continue;
      if ((leasedUntil === undefined || leasedUntil <= now) && isFree(tries, now)) free.push(entry);
      else held.add(lane);
    }
    return free;
  }
}
