import { isNastavnikError, NastavnikError } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import type { Clock } from "../clock/clock.ts";
import { systemClock } from "../clock/system-clock.ts";
import type { EffectHandler } from "../delivery/delivery.ts";
import type { Engine } from "../engine/engine.ts";
import { Alarm } from "./alarm.ts";
import { Courier } from "./courier.ts";
import { round } from "./round.ts";

/** Options of {@link worker}. */
export interface WorkerOptions {
  /** By which timers are due; the machine's unless told. It should be that of the engine. */
  readonly clock?: Clock;
  /** How long it waits at most before it looks again, whether it was woken or not; 10 seconds unless told. */
  readonly pollInterval?: Temporal.Duration;
  /** How long it keeps what it has taken from other workers, at most a minute; 30 seconds unless told. */
  readonly lease?: Temporal.Duration;
  /** How many reactions, and timers, it carries out before it looks whether it shall stop; 32 unless told. */
  readonly limit?: number;
  /** Brings effects to the outside, beside the rounds, which do not wait for it; none are delivered unless told. */
  readonly deliver?: EffectHandler;
  /** How it delivers, as `engine.deliver` takes it. */
  readonly delivery?: Omit<NonNullable<Parameters<Engine["deliver"]>[1]>, "limit">;
  /** Told of every round that the store has brought to nothing; the worker itself goes on after a pause. */
  readonly onError?: (error: unknown) => void;
}

/** How a worker does. */
export interface WorkerHealth {
  /** `failing`: the last round came to nothing, and the next one comes after a pause. */
  readonly state: "working" | "waiting" | "failing" | "stopping" | "stopped";
  /** Whether it is woken by what other processes store; otherwise it finds that by looking now and then. */
  readonly isWoken: boolean;
  /** How full the server's queue of notifications is, from 0 to 1; `undefined` where there is none. */
  readonly queueUsage: number | undefined;
  /** When the last round that succeeded was over. */
  readonly lastRoundAt: Temporal.Instant | undefined;
  /** Reactions that it has carried out, timers that it has fired, and effects that it has delivered. */
  readonly settled: number;
  readonly fired: number;
  readonly delivered: number;
  /** Rounds in a row that came to nothing, and the code of the last error. */
  readonly failures: number;
  readonly lastFailure: string | undefined;
}

/** Something that carries out what is due, until it is stopped. */
export interface Worker {
  readonly health: () => WorkerHealth;
  /** Lets the present round end, gives back what it holds, and takes no other. Harmless when repeated. */
  stop(): Promise<void>;
}

const mostPause = 30_000;
const longestLease = 60;

/**
 * Carries out reactions, fires timers and delivers effects as they come, until it is stopped. Woken by what its own and other processes
 * store, by the next timer, and now and then in any case. Any number of workers, in any number of processes, may work on
 * one store: reactions are shared among them, and timers are fired by one of them at a time.
 *
 * @throws NastavnikError `invalid-input` for a limit, a lease or an interval that makes no sense
 */
export function worker(engine: Engine, options: WorkerOptions = {}): Worker {
  const { clock = systemClock(), limit = 32, onError } = options;
  const pollInterval = options.pollInterval ?? Temporal.Duration.from({ seconds: 10 });
  const lease = options.lease ?? Temporal.Duration.from({ seconds: 30 });
  const poll = pollInterval.total("milliseconds");
  if (!Number.isSafeInteger(limit) || limit < 1) throw invalid("limit", "a whole number from 1 on", limit);
  if (!(poll >= 1)) throw invalid("pollInterval", "at least a millisecond", pollInterval);
  if (!(lease.total("seconds") > 0 && lease.total("seconds") <= longestLease)) {
    throw invalid("lease", `more than nothing and at most ${longestLease} seconds`, lease);
  }
  const holder = crypto.randomUUID();
  const alarm = new Alarm();
  let state: WorkerHealth["state"] = "working";
  let [settled, fired, failures] = [0, 0, 0];
  const courier = new Courier(engine, options, limit, () => alarm.ring());
  let lastRoundAt: Temporal.Instant | undefined;
  let lastFailure: string | undefined;
  const isStopping = (): boolean => state === "stopping";

  const pass = async (): Promise<number> => {
    courier.go();
    const done = await round(engine, { now: clock.now(), limit, lease, holder });
    settled += done.settled;
    fired += done.fired;
    failures = 0;
    lastRoundAt = clock.now();
    if (done.hasMore) return 0;
    const untilDue = done.nextDue === undefined ? poll : done.nextDue.epochMilliseconds - clock.now().epochMilliseconds;
    // Not at once, even if something is due that somebody else is about to do.
    return Math.min(poll, Math.max(untilDue + 1, done.isElsewhere ? 250 : 1));
  };

  const work = async (): Promise<void> => {
    // First listen, then look: what is stored in between is not missed.
    const unlisten = await engine.wakeUp.listen(() => alarm.ring());
    while (!isStopping()) {
      let pause: number;
      try {
        state = "working";
        alarm.reset();
        pause = await pass();
        if (!isStopping()) state = "waiting";
      } catch (error) {
        failures++;
        lastFailure = isNastavnikError(error) ? error.code : "internal";
        if (!isStopping()) state = "failing";
        onError?.(error);
        // Spread, lest all workers of an outage come back at the same moment; a ring does not shorten it.
        alarm.reset();
        pause = Math.min(mostPause, 100 * 2 ** Math.min(failures, 10)) * (0.5 + Math.random() / 2);
        if (!isStopping()) await alarm.sleep(pause, "until-stopped");
        continue;
      }
      if (pause > 0 && !isStopping()) await alarm.sleep(pause, "until-rung");
    }
    await engine.releaseTimers(holder).catch((error: unknown) => onError?.(error));
    await courier.stop();
    await unlisten();
    state = "stopped";
  };

  const working = work();
  return {
    health: () => ({
      state,
      isWoken: engine.wakeUp.isHeard(),
      queueUsage: engine.wakeUp.queueUsage?.(),
      lastRoundAt,
      settled,
      fired,
      delivered: courier.delivered,
      failures,
      lastFailure,
    }),
    stop() {
      if (state !== "stopped") state = "stopping";
      alarm.stop();
      return working;
    },
  };
}

function invalid(option: string, expected: string, met: unknown): NastavnikError {
  return new NastavnikError("invalid-input", `${option}: expected ${expected}, met ${String(met)}`);
}
