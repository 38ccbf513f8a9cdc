import { NastavnikError, type InstanceRef } from "@nastavnik/core";
import type { Aside, FailedTry, HeldItem, LeasedItem, OutboxItem, Store } from "@nastavnik/engine";
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
}

const byPosition = (a: Entry, b: Entry): number => a.position - b.position;

/** Outbox items, oldest first, with their leases and failures. */
export class Outbox {
  // Apart by kind: a reader of one kind must not wade through a backlog of the other.
  readonly #waiting: Record<OutboxItem["kind"], Map<string, Entry>> = { effect: new Map(), reaction: new Map() };
  readonly #aside = new Map<string, Entry>();
  #position = 0;

  /** Throws `internal` if one of the items waits already, or comes twice. */
  check(items: readonly OutboxItem[]): void {
    const seen = new Set<string>();
    for (const { id } of items) {
      if (seen.has(id) || this.#entry(id) !== undefined) {
        throw new NastavnikError("internal", `outbox item ${id}: expected a new id, got one that waits already`);
      }
      seen.add(id);
    }
  }

  add(item: OutboxItem, { workflow, id }: InstanceRef, at: Temporal.Instant): void {
    const source = Object.freeze({ workflow, id });
    this.#waiting[item.kind].set(item.id, {
      position: ++this.#position,
      item: frozenJson(item),
      lane: laneOf(item, source),
      source,
      at,
      tries: untried(),
      leasedUntil: undefined,
    });
  }

  settle(id: string): void {
    this.#waiting.effect.delete(id);
    this.#waiting.reaction.delete(id);
    this.#aside.delete(id);
  }

  lease({ lease, limit, kind }: Parameters<Store["leaseOutbox"]>[0], now: bigint): readonly LeasedItem[] {
    const kinds = kind === undefined ? (["effect", "reaction"] as const) : [kind];
    const free = kinds
      .flatMap((each) => this.#free(each, now, limit))
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
    const settled = items.filter(({ item, attempt }) => (this.#entry(item.id)?.tries.attempts ?? Infinity) <= attempt);
    for (const { item } of settled) this.settle(item.id);
    return settled.map(({ item }) => item.id);
  }

  prolong(items: readonly HeldItem[], lease: Temporal.Duration, now: bigint): readonly string[] {
    const until = Temporal.Instant.fromEpochNanoseconds(now).add(lease).epochNanoseconds;
    return items.flatMap(({ item: { id }, attempt }) => {
      const entry = this.#entry(id);
      if (entry?.leasedUntil === undefined || entry.tries.attempts !== attempt) return [];
      entry.leasedUntil = until;
      return [id];
    });
  }

  giveBack(items: readonly HeldItem[]): void {
    for (const { item, attempt } of items) {
      const entry = this.#entry(item.id);
      if (entry?.leasedUntil === undefined || entry.tries.attempts !== attempt) continue;
      entry.leasedUntil = undefined;
      entry.tries.attempts--;
    }
  }

  fail(id: string, failed: FailedTry, now: bigint): boolean {
    const entry = this.#entry(id);
    if (entry === undefined || !noteFailure(entry.tries, failed, now)) return false;
    entry.leasedUntil = undefined;
    if (failed.next === "aside") {
      this.#waiting[entry.item.kind].delete(id);
      this.#aside.set(id, entry);
    }
    return true;
  }

  retry(id: string): boolean {
    const entry = this.#aside.get(id);
    if (entry === undefined) return false;
    this.#aside.delete(id);
    Object.assign(entry.tries, untried());
    // It takes its old place again.
    const waiting = [...this.#waiting[entry.item.kind].values(), entry].toSorted(byPosition);
    this.#waiting[entry.item.kind] = new Map(waiting.map((each) => [each.item.id, each]));
    return true;
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

  #entry(id: string): Entry | undefined {
    return this.#waiting.effect.get(id) ?? this.#waiting.reaction.get(id) ?? this.#aside.get(id);
  }

  #behind({ item: { kind }, lane, position }: Entry): number {
    return [...this.#waiting[kind].values(), ...this.#aside.values()].filter(
      (other) => other.item.kind === kind && other.lane === lane && other.position > position,
    ).length;
  }

  #free(kind: OutboxItem["kind"], now: bigint, limit: number): readonly Entry[] {
    // The lanes that something holds up, from its place on.
    const held = new Map<string, number>();
    for (const { item, lane, position } of this.#aside.values()) {
      if (item.kind === kind) held.set(lane, Math.min(position, held.get(lane) ?? position));
    }
    const free: Entry[] = [];
    for (const entry of this.#waiting[kind].values()) {
      if (free.length >= limit) break;
      const { lane, position, leasedUntil, tries } = entry;
      if ((held.get(lane) ?? position) < position) continue;
      if ((leasedUntil === undefined || leasedUntil <= now) && isFree(tries, now)) free.push(entry);
      else held.set(lane, position);
    }
    return free;
  }
}
