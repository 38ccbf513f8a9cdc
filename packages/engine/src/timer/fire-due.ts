import { absentInstance, type Actor, type Instance, refKey } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import type { Executor } from "../engine/executor.ts";
import type { Outlook } from "../engine/outlook.ts";
import { Failures } from "../engine/failures.ts";
import type { Cache } from "../knowledge/cache.ts";
import type { DueTimer, Store } from "../store/store.ts";
import { timerCommandId } from "./timer-command-id.ts";

/** What {@link fireDue} works with. */
export interface FireDueOptions {
  readonly store: Store;
  readonly cache: Cache;
  readonly executor: Executor;
  readonly outlook: Outlook;
  readonly actor: Actor;
  readonly settle: () => Promise<number>;
  readonly onDue: ((dueAt: Temporal.Instant) => void) | undefined;
}

/**
 * Fires due timers one by one. A timer is fired on an instance that was read before the timer was seen waiting, so that
 * the version which the commit checks vouches for the timer too: nobody can have cancelled it or set it anew meanwhile.
 */
export async function fireDue(options: FireDueOptions, until: Temporal.Instant): Promise<number> {
  const { cache, executor, actor, outlook, settle, onDue, store } = options;
  const failures = new Failures();
  const occurrences = new Map<string, number>();
  let fired = 0;
  let loaded: Instance | undefined;
  const settleAll = (): Promise<void> =>
    failures.guard("reactions", async () => {
      await settle();
    });
  await settleAll();
  for (;;) {
    const { tick } = cache;
    const timer = await nextDue(options, until, failures);
    if (timer === undefined) break;
    const { instance: ref, id, dueAt } = timer;
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
      firedTimer: { instance: ref, id },
    };
    await failures.guard(key, async () => {
      const answer = await executor.attempt(order, knowledge, !isFresh);
      // What was remembered is dropped now: the next round loads the instance and reads the timers again.
      if (answer === "conflict") return;
      // Whoever fired it before has removed it; if it is seen again, it was set anew for the same instant.
      if (answer.outcome === "duplicate") occurrences.set(key, occurrence + 1);
      else fired++;
    });
    if (outlook.mayReact) await settleAll();
  }
  failures.rethrow();
  return fired;
}

/** The earliest timer that is due and has not failed. */
async function nextDue(
  { store, outlook }: FireDueOptions,
  until: Temporal.Instant,
  failures: Failures,
): Promise<DueTimer | undefined> {
  if (failures.size > 0) {
    const timers = await store.dueTimers(until, failures.size + 1);
    return timers.find((timer) => !failures.has(timerCommandId(timer, 1)));
  }
  if (outlook.isNothingDue(until)) return undefined;
  const since = outlook.changes;
  const timer = await store.nextTimer();
  outlook.sawNextDue(timer?.dueAt, since);
  return timer !== undefined && Temporal.Instant.compare(timer.dueAt, until) <= 0 ? timer : undefined;
}
