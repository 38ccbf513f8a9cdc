import { Temporal } from "temporal-polyfill";
import type { Engine } from "../engine/engine.ts";
import { keepWhile } from "../queue/keep-while.ts";

/** What a {@link round} works with. */
export interface RoundOptions {
  readonly now: Temporal.Instant;
  readonly limit: number;
  readonly lease: Temporal.Duration;
  /** Who fires the timers. */
  readonly holder: string;
}

/** What a {@link round} came to. */
export interface Round {
  readonly settled: number;
  readonly fired: number;
  readonly hasMore: boolean;
  readonly nextDue: Temporal.Instant | undefined;
  /** Whether something is due that another worker sees to. */
  readonly isElsewhere: boolean;
}

/** Carries out what is due, up to a limit. */
export async function round(engine: Engine, { now, limit, lease, holder }: RoundOptions): Promise<Round> {
  const reactions = await engine.settle({ limit, lease });
  const next = await engine.nextDue();
  const isDue = next !== undefined && Temporal.Instant.compare(next, now) <= 0;
  if (reactions.hasMore || !isDue) {
    return { settled: reactions.settled, fired: 0, hasMore: reactions.hasMore, nextDue: next, isElsewhere: false };
  }
  // One at a time: timers fire in their order, so that others would only do the same work in vain.
  if (!(await engine.holdTimers(holder, lease))) {
    return { settled: reactions.settled, fired: 0, hasMore: false, nextDue: next, isElsewhere: true };
  }
  const hold = () => engine.holdTimers(holder, lease);
  const timers = await keepWhile(lease, hold, () => engine.fireDue(now, { limit, lease }));
  const hasMore = timers.hasMore || timers.fired > 0;
  return { settled: reactions.settled, fired: timers.fired, hasMore, nextDue: undefined, isElsewhere: false };
}
