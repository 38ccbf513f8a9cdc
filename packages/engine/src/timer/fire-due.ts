import { absentInstance, type Actor, type Instance, refKey } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import { chainLimit, chainTooDeep, linkOf } from "../decision/chain.ts";
import type { Executor } from "../engine/executor.ts";
import type { Outlook } from "../engine/outlook.ts";
import type { Failures } from "../failure/failures.ts";
import type { Cache } from "../knowledge/cache.ts";
import { type Breathe, breather } from "../queue/breather.ts";
import { asideTimerKey } from "../store/set-aside.ts";
import type { DueTimer, Store } from "../store/store.ts";
import { timerCommandId } from "./timer-command-id.ts";

/** What {@link fireDue} works with. */
export interface FireDueOptions {
  readonly store: Store;
  readonly cache: Cache;
  readonly executor: Executor;
  readonly outlook: Outlook;
  readonly failures: Failures;
  readonly actor: Actor;
  readonly settle: () => Promise<unknown>;
  readonly breathe: Breathe;
  readonly onDue: ((dueAt: Temporal.Instant) => void) | undefined;
}

/** What one round of firing came to. */
export interface Fired {
  /** How many timers fired. */
  readonly fired: number;
  /** Whether the limit was met, and timers may be left that are due. */
  readonly hasMore: boolean;
}

/**
 * Fires due timers one by one. A timer is fired on an instance that was read before the timer was seen waiting, so that
 * the version which the commit checks vouches for the timer too: nobody can have cancelled it or set it anew meanwhile.
 */
export async function fireDue(options: FireDueOptions, until: Temporal.Instant, limit = Infinity): Promise<Fired> {
  const { cache, executor, actor, outlook, failures, settle, onDue, store } = options;
  const breathe = breather(options.breathe);
  const occurrences = new Map<string, number>();
  let fired = 0;
  let tried = 0;
  let loaded: Instance | undefined;
  await settle();
  while (tried < limit) {
    await breathe();
    const { tick } = cache;
    const timer = await nextDue(options, until);
    if (timer === undefined) return { fired, hasMore: false };
    const { instance: ref, id, dueAt, depth } = timer;
    const isFresh = loaded !== undefined && refKey(loaded) === refKey(ref);
    const instance = isFresh ? loaded : cache.instanceKnownAt(tick, ref);
    loaded = undefined;
    if (instance === undefined) {
      loaded = (await store.load([ref]))[0] ?? absentInstance(ref);
      continue;
    }
    onDue?.(dueAt);
    const key = timerCommandId(timer, 1);
    const occurrence = occurrences.get(key) ?? 1;
    const knowledge = isFresh ? executor.fresh({}) : executor.remembered({});
    knowledge.assume(ref, instance.status === "absent" ? undefined : instance);
    const order = {
      ref,
      id: timerCommandId(timer, occurrence),
      type: id,
      payload: {},
      actor,
      at: dueAt,
      chain: { depth, links: [] },
      firedTimer: { instance: ref, id },
    };
    const isDone = await failures.guard({ timer: order.firedTimer }, triedOf(timer), linkOf(ref, id), async () => {
      if (depth > chainLimit) throw chainTooDeep("timers of one instant", depth, [linkOf(ref, id)]);
      const answer = await executor.attempt(order, knowledge, !isFresh);
      // What was remembered is dropped now: the next round loads the instance and reads the timers again.
      if (answer === "conflict") return;
      tried++;
      // Whoever fired it before has removed it; if it is seen again, it was set anew for the same instant.
      if (answer.outcome === "duplicate") occurrences.set(key, occurrence + 1);
      else fired++;
    });
    if (!isDone) tried++;
    if (outlook.mayReact) await settle();
  }
  return { fired, hasMore: (await nextDue(options, until)) !== undefined };
}

function triedOf({ instance, id, attempts }: DueTimer) {
  return {
    key: asideTimerKey(instance, id),
    kind: "timer",
    source: instance,
    target: instance,
    type: id,
    attempt: attempts + 1,
  } as const;
}

/** The earliest timer that is due. */
async function nextDue({ store, outlook }: FireDueOptions, until: Temporal.Instant): Promise<DueTimer | undefined> {
  if (outlook.isNothingDue(until)) return undefined;
  const since = outlook.changes;
  const timer = await store.nextTimer();
  outlook.sawNextDue(timer?.dueAt, since);
  return timer !== undefined && Temporal.Instant.compare(timer.dueAt, until) <= 0 ? timer : undefined;
}
