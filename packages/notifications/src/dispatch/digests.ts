import { Temporal } from "temporal-polyfill";
import { digestKey, notificationId } from "../notification/notification-id.ts";
import type { NotificationContext } from "../notification/notification.ts";
import { DueQueue } from "../plan/due-queue.ts";
import type { ToldNotification } from "./told.ts";

/** What waits for one digest of one person. */
export interface Gathered {
  readonly id: string;
  readonly recipient: string;
  readonly digest: NonNullable<NotificationContext["digest"]>;
  readonly items: ReadonlySet<string>;
}

interface Gathering extends Gathered {
  readonly items: Set<string>;
}

/** What waits for digests, and when each of them is due, as the facts of notifications tell. */
export class Digests {
  readonly #gathering = new Map<string, Gathering>();
  readonly #of = new Map<string, string>();
  /** Digests that were decided on: what each of them tells, and whether it has come to nothing. */
  readonly #decided = new Map<string, { readonly items: ReadonlySet<string>; readonly isLost: boolean }>();
  readonly #queue = new DueQueue();
  readonly #strays = new Set<string>();
  #isExpected = false;

  take({ id, context: { items, digest, recipient }, state }: ToldNotification): void {
    if (items !== undefined) {
      this.#decided.set(id, { items: new Set(items), isLost: state === "undelivered" || state === "skipped" });
      this.#queue.set(id, undefined);
      for (const item of this.#gathering.get(id)?.items ?? []) this.#judge(item, id);
      return;
    }
    const before = this.#of.get(id);
    const now = digest !== undefined && state === "gathered" ? notificationId(digestKey(recipient, digest)) : undefined;
    if (before === now) return;
    this.#strays.delete(id);
    if (before !== undefined) {
      const gathering = this.#gathering.get(before);
      gathering?.items.delete(id);
      if (gathering?.items.size === 0) {
        this.#gathering.delete(before);
        this.#queue.set(before, undefined);
      }
      this.#of.delete(id);
    }
    if (now === undefined || digest === undefined) return;
    const gathering = this.#gathering.get(now) ?? { id: now, recipient, digest, items: new Set<string>() };
    gathering.items.add(id);
    this.#gathering.set(now, gathering);
    this.#of.set(id, now);
    if (this.#decided.has(now)) this.#judge(id, now);
    else this.#queue.set(now, Temporal.Instant.from(digest.at));
  }

  #judge(item: string, digest: string): void {
    const decided = this.#decided.get(digest);
    if (decided !== undefined && (decided.isLost || !decided.items.has(item))) this.#strays.add(item);
  }

  /** Takes notice of something that waits for a digest, before its fact is read. */
  expect(): void {
    this.#isExpected = true;
  }

  /** Whether digests may be decided on by then: what was decided on a moment ago has to be read first. */
  mayBeDue(until: Temporal.Instant): boolean {
    const next = this.next();
    const may = this.#isExpected || (next !== undefined && next <= until.epochNanoseconds);
    this.#isExpected = false;
    return may;
  }

  isDecided(id: string): boolean {
    return this.#decided.has(id);
  }

  /** When the next digest is due; at once, where something waits for one that went without it. */
  next(): bigint | undefined {
    return this.#strays.size > 0 ? 0n : this.#queue.next();
  }

  /** Takes the digests that are due by then. */
  *due(until: Temporal.Instant): Iterable<Gathered> {
    for (let id = this.#queue.take(until); id !== undefined; id = this.#queue.take(until)) {
      const gathering = this.#gathering.get(id);
      if (gathering !== undefined) yield gathering;
    }
  }

  /** What waits for a digest that went out without it, or not at all. */
  strays(): readonly string[] {
    return [...this.#strays];
  }
}
