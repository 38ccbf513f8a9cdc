import { type Actor, type Fact, NastavnikError } from "@nastavnik/core";
import { refKey } from "@nastavnik/core/internals";
import type { Clock } from "../clock/clock.ts";
import type { Announcer } from "../execution/announcer.ts";
import type { PendingWork } from "../execution/pending-work.ts";
import type { Cache } from "../knowledge/cache.ts";
import type { Store } from "../store/store.ts";
import { dropping } from "./dropping.ts";

/** Somebody who decides that a consequence shall not happen. Whether he may, the host asks. */
export interface Operator {
  readonly actor: Actor;
  /**
   * Why, in 1 to 500 characters. It may name people, and so is no part of the fact: it is kept as the note `reason` of
   * that fact, with the personal data of whoever it is about.
   */
  readonly reason: string;
  /** Identifier of the person whom the reason is about; the operator unless told. */
  readonly about?: string;
}

/** What {@link drop} works with. */
export interface DropOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly cache: Cache;
  readonly announcer: Announcer;
  readonly pending: PendingWork;
}

const reasonLimit = 500;
const attemptLimit = 20;

/** Gives up what is set aside, by a fact of the instance that caused it; `undefined` if there is no such thing. */
export async function drop(options: DropOptions, key: string, operator: Operator): Promise<Fact | undefined> {
  const { length } = operator.reason.trim();
  if (length === 0 || length > reasonLimit) {
    throw new NastavnikError("invalid-input", `reason: expected 1 to ${reasonLimit} characters, met ${length}`);
  }
  const { store, clock, cache, announcer, pending } = options;
  for (let attempt = 0; attempt < attemptLimit; attempt++) {
    const [aside] = await store.asides({ key, limit: 1 });
    if (aside === undefined) return undefined;
    const [instance] = await store.load([aside.source]);
    if (instance === undefined) {
      throw new NastavnikError("not-found", `expected ${refKey(aside.source)}, which caused ${key}, to exist`);
    }
    const { fact, ...commit } = dropping(aside, instance, operator, clock.now());
    const { result } = await store.commit(commit);
    if (result === "committed") {
      // What waited behind it may be carried out now.
      pending.lost();
      cache.committed(commit.writes.map((write) => write.instance));
      announcer.facts(commit.writes);
      return fact;
    }
  }
  throw new NastavnikError(
    "conflict",
    `${key} was not dropped: ${attemptLimit} times the instance that caused it had changed`,
  );
}
