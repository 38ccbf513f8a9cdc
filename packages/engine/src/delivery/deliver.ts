import { NastavnikError } from "@nastavnik/core";
import { refKey } from "@nastavnik/core/internals";
import { Temporal } from "temporal-polyfill";
import { attemptLimit, pauseAfter } from "../failure/classify.ts";
import { isOfStore } from "../execution/of-store.ts";
import type { Failures, Tried } from "../failure/failures.ts";
import type { FailedTry } from "../store/set-aside.ts";
import type { HeldItem, LeasedItem, OutboxItem, Store } from "../store/store.ts";
import type { DeliveryOutcome, EffectHandler } from "./delivery.ts";

/** What {@link deliver} works with. */
export interface DeliverOptions {
  readonly store: Store;
  readonly failures: Failures;
  /** For how long what is taken is kept from others, by the store's clock. */
  readonly lease: Temporal.Duration;
  /** After how long a try is given up; shorter than the lease. */
  readonly deadline: Temporal.Duration;
  /** How many are delivered at once. */
  readonly concurrency: number;
  /** Whether those are settled at once too. */
  readonly together: boolean;
}

/** What one round of delivering came to. */
export interface Delivered {
  /** How many effects were delivered. */
  readonly delivered: number;
  /** Whether the limit was met, and effects may be left that could be delivered now. */
  readonly hasMore: boolean;
}

type LeasedEffect = LeasedItem & { readonly item: Extract<OutboxItem, { readonly kind: "effect" }> };

const codePattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Delivers pending effects, oldest first, until none is left or the limit is met. */
export async function deliver(options: DeliverOptions, handler: EffectHandler, limit = Infinity): Promise<Delivered> {
  const { store, lease, concurrency, together } = options;
  let delivered = 0;
  let tried = 0;
  while (tried < limit) {
    const wanted = Math.min(concurrency, limit - tried);
    const taken = performance.now();
    const leased = await store.leaseOutbox({ lease, limit: wanted, kind: "effect" });
    if (leased.length === 0) return { delivered, hasMore: false };
    const lanes = new Map<string, LeasedEffect[]>();
    for (const each of leased.filter(isEffect)) {
      const key = refKey(each.source);
      lanes.set(key, [...(lanes.get(key) ?? []), each]);
    }
    const left: LeasedItem[] = [];
    const done: HeldItem[] = [];
    const settle = async (held: HeldItem): Promise<void> => {
      if (together) done.push(held);
      else await store.settleOutbox([held]);
    };
    const rounds = [...lanes.values()].map(async (lane) => {
      const count = { delivered: 0, tried: 0 };
      for (const [index, each] of lane.entries()) {
        // What has waited for the one before it must be tried within its own lease too.
        const hasTime = performance.now() - taken < lease.subtract(options.deadline).total("milliseconds");
        if (index > 0 && !hasTime) {
          left.push(...lane.slice(index));
          break;
        }
        count.tried++;
        if (!(await deliverOne(options, handler, each, settle))) {
          left.push(...lane.slice(index + 1));
          break;
        }
        count.delivered++;
      }
      return count;
    });
    const ends = await Promise.allSettled(rounds);
    if (done.length > 0) await store.settleOutbox(done);
    if (left.length > 0) await store.giveBack(left);
    for (const end of ends) {
      if (end.status === "rejected") throw end.reason;
      delivered += end.value.delivered;
      tried += end.value.tried;
    }
  }
  const [next] = await store.leaseOutbox({ lease: new Temporal.Duration(), limit: 1, kind: "effect" });
  return { delivered, hasMore: next !== undefined };
}

const isEffect = (leased: LeasedItem): leased is LeasedEffect => leased.item.kind === "effect";

/** Answers whether it was delivered. */
async function deliverOne(
  { failures, deadline }: DeliverOptions,
  handler: EffectHandler,
  { item, source, at, attempt }: LeasedEffect,
  settle: (held: HeldItem) => Promise<void>,
): Promise<boolean> {
  const { id, effect } = item;
  const place = `effect ${effect.type} of ${refKey(source)}`;
  const tried: Tried = { key: id, kind: "effect", source, target: source, type: effect.type, attempt };
  const { outcome, error } = await within(deadline, async (signal) => handler({ effect, source, at, attempt, signal }));
  if (outcome.outcome === "delivered") {
    await settle({ item, attempt });
    return true;
  }
  if (!codePattern.test(outcome.code)) {
    // It may hold anything, and would be stored.
    const expected = `${place}: expected a code of small letters, digits and hyphens from the handler`;
    const failed = { failure: { code: "internal", place }, counts: true, next: "aside" } as const;
    await failures.undelivered({ item: id }, tried, failed, new NastavnikError("internal", expected));
    return false;
  }
  const failed = { failure: { code: outcome.code, place }, ...nextOf(outcome, attempt) };
  await failures.undelivered({ item: id }, tried, failed, error);
  return false;
}

function nextOf(
  outcome: Exclude<DeliveryOutcome, { outcome: "delivered" }>,
  attempt: number,
): Pick<FailedTry, "counts" | "next"> {
  if (outcome.outcome === "never") return { counts: true, next: "aside" };
  const { after = pauseAfter(attempt), counts = true, tries = attemptLimit } = outcome;
  return { counts, next: counts && attempt >= tries ? "aside" : after };
}

/** What the handler answers, or that it has thrown, or has not answered in time. */
async function within(
  deadline: Temporal.Duration,
  act: (signal: AbortSignal) => ReturnType<EffectHandler>,
): Promise<{ readonly outcome: DeliveryOutcome; readonly error?: unknown }> {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<{ readonly outcome: DeliveryOutcome }>((resolve) => {
    timer = setTimeout(() => {
      controller.abort();
      resolve({ outcome: { outcome: "later", code: "timed-out" } });
    }, deadline.total("milliseconds"));
  });
  try {
    const answered = act(controller.signal).then(
      (outcome) => ({ outcome: outcome ?? ({ outcome: "delivered" } as const) }),
      (error: unknown) => {
        // A handler may work on the store itself: when that is out of order, no effect is to blame.
        if (isOfStore(error)) throw error;
        return { outcome: { outcome: "later", code: "failed" } as const, error };
      },
    );
    return await Promise.race([answered, late]);
  } finally {
    clearTimeout(timer);
  }
}
