import { NastavnikError, type InstanceRef } from "@nastavnik/core";
import type { LeasedItem, OutboxItem, Store } from "@nastavnik/engine";
import type { Temporal } from "temporal-polyfill";
import { frozenJson } from "./frozen-json.ts";

interface Entry {
  readonly position: number;
  readonly item: OutboxItem;
  readonly source: InstanceRef;
  readonly at: Temporal.Instant;
  attempt: number;
  leasedUntil: bigint | undefined;
}

/** Outbox items, oldest first, with their leases. */
export class Outbox {
  // Apart by kind: a reader of one kind must not wade through a backlog of the other.
  readonly #entries = { effect: new Map<string, Entry>(), reaction: new Map<string, Entry>() };
  #position = 0;

  /** Throws `internal` if one of the items waits already, or comes twice. */
  check(items: readonly OutboxItem[]): void {
    const seen = new Set<string>();
    for (const { id } of items) {
      if (seen.has(id) || this.#entries.effect.has(id) || this.#entries.reaction.has(id)) {
        throw new NastavnikError("internal", `outbox item ${id}: expected a new id, got one that waits already`);
      }
      seen.add(id);
    }
  }

  add(item: OutboxItem, { workflow, id }: InstanceRef, at: Temporal.Instant): void {
    this.#entries[item.kind].set(item.id, {
      position: ++this.#position,
      item: frozenJson(item),
      source: Object.freeze({ workflow, id }),
      at,
      attempt: 0,
      leasedUntil: undefined,
    });
  }

  settle(id: string): void {
    this.#entries.effect.delete(id);
    this.#entries.reaction.delete(id);
  }

  lease({ now, lease, limit, kind }: Parameters<Store["leaseOutbox"]>[0]): readonly LeasedItem[] {
    const from = now.epochNanoseconds;
    const until = now.add(lease).epochNanoseconds;
    const kinds = kind === undefined ? (["effect", "reaction"] as const) : [kind];
    const free = kinds
      .flatMap((each) => this.#free(each, from, limit))
      .toSorted((a, b) => a.position - b.position)
      .slice(0, limit);
    if (lease.blank) {
      return free.map(({ item, source, at, attempt }) => ({ item, source, at, attempt: attempt + 1 }));
    }
    return free.map((entry) => {
      entry.attempt++;
      entry.leasedUntil = until;
      return { item: entry.item, source: entry.source, at: entry.at, attempt: entry.attempt };
    });
  }

  #free(kind: OutboxItem["kind"], now: bigint, limit: number): readonly Entry[] {
    const free: Entry[] = [];
    for (const entry of this.#entries[kind].values()) {
      if (free.length >= limit) break;
      if (entry.leasedUntil === undefined || entry.leasedUntil <= now) free.push(entry);
    }
    return free;
  }
}
