import { absentInstance, type Actor, type Instance, NastavnikError, type SchoolCalendar } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import { chainTooDeep, linkOf, refKey } from "@nastavnik/core/internals";
import { chainLimit } from "../decision/chain.ts";
import type { Clock } from "../clock/clock.ts";
import { type Executor, isMissed } from "../execution/executor.ts";
import type { PendingWork } from "../execution/pending-work.ts";
import type { Failures } from "../failure/failures.ts";
import type { Cache } from "../knowledge/cache.ts";
import { type Breathe, breather } from "../queue/breather.ts";
import { asideTimerKey } from "../store/set-aside.ts";
import type { DueTimer, Store } from "../store/store.ts";
import { Unripe } from "@nastavnik/core";
import { timerOrder } from "./timer-order.ts";

/** What {@link fireDue} works with. */
export interface FireDueOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly calendar: SchoolCalendar;
  readonly cache: Cache;
  readonly executor: Executor;
  readonly pending: PendingWork;
  readonly failures: Failures;
  readonly actor: Actor;
  readonly settle: () => Promise<unknown>;
  readonly breathe: Breathe;
  /** Nobody is told of it: the timers follow from what was entered afterwards. */
  readonly entered?: true | undefined;
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
  const { cache, clock, executor, actor, pending, failures, settle, onDue, store } = options;
  const breathe = breather(options.breathe);
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
    if (onDue === undefined && isAfter(dueAt, clock.now())) return { fired, hasMore: false };
    onDue?.(dueAt);
    const order = timerOrder(ref, timer, { actor, depth, calendar: options.calendar, entered: options.entered });
    const knowledge = isFresh ? executor.fresh(order) : executor.remembered(order);
    knowledge.assume(ref, instance.status === "absent" ? undefined : instance);
    const isDone = await failures.guard({ timer: { instance: ref, id } }, triedOf(timer), linkOf(ref, id), async () => {
      if (depth > chainLimit) throw chainTooDeep("timers of one instant", depth, [linkOf(ref, id)]);
      const answer = await executor.attempt(order, knowledge, !isFresh).catch((error: unknown) => {
        if (!(error instanceof Unripe)) throw error;
        if (!isFresh) {
          cache.drop(knowledge.reads);
          return "conflict" as const;
        }
        const earlier = `${error.timer.id}, due at ${error.timer.dueAt.toString()}`;
        throw new NastavnikError("blocked", `${linkOf(ref, id)}: expected the earlier timer ${earlier} to fire first`);
      });
      // What was remembered is dropped now: the next round loads the instance and reads the timers again.
      if (isMissed(answer)) return;
      tried++;
      if (answer.outcome !== "duplicate") fired++;
    });
    if (!isDone) tried++;
    if (pending.mayReact) await settle();
  }
  return { fired, hasMore: (await nextDue(options, until)) !== undefined };
}

const isAfter = (a: Temporal.Instant, b: Temporal.Instant): boolean => Temporal.Instant.compare(a, b) > 0;

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
async function nextDue({ store, pending }: FireDueOptions, until: Temporal.Instant): Promise<DueTimer | undefined> {
  if (pending.isNothingDue(until)) return undefined;
  const since = pending.changes;
  const timer = await store.nextTimer();
  pending.sawNextDue(timer?.dueAt, since);
  return timer !== undefined && Temporal.Instant.compare(timer.dueAt, until) <= 0 ? timer : undefined;
}
