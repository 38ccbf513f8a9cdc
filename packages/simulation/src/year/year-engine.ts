import type { Fact, InstanceRef, SchoolCalendar } from "@nastavnik/core";
import type { Counting } from "@nastavnik/core/monitoring";
import { targetModel } from "@nastavnik/core/target-model";
import {
  advance,
  type Answer,
  type CommandInput,
  createEngine,
  type Engine,
  type Overlay,
  pinDefinitions,
  type Store,
  type VirtualClock,
} from "@nastavnik/engine";
import { assessingByRules, expertReviewing } from "@nastavnik/rules";
import type { Temporal } from "temporal-polyfill";
import type { YearCompanion } from "./companion.ts";

/** What the engine of a simulated year works with. */
export interface YearEngineOptions {
  readonly store: Store;
  readonly calendar: SchoolCalendar;
  readonly counting: Counting;
  readonly organisation: string;
  readonly clock: VirtualClock;
  readonly companion?: YearCompanion | undefined;
  /** How plans are tried; without it none can be asked for. */
  readonly overlay?: Overlay;
  /** Whether the store holds a part of the year already. */
  readonly isResumed: boolean;
}

/**
 * The engine on a virtual clock. While the answers of a stopped run are told once more it stands still, since all of that
 * has happened; with the first command that nobody has answered yet it catches up, and goes on live.
 */
export class YearEngine {
  readonly #engine: Engine;
  readonly #clock: VirtualClock;
  readonly #companion: YearCompanion | undefined;
  readonly #pin: () => Promise<void>;
  #isLive: boolean;
  #failure: { readonly error: unknown } | undefined;

  constructor({ clock, isResumed, companion, ...options }: YearEngineOptions) {
    const { workflows, reactions } = targetModel;
    const all = [...workflows, ...(companion?.workflows ?? [])];
    this.#clock = clock;
    this.#pin = () => pinDefinitions(options.store, all);
    this.#engine = createEngine({
      isAlone: true,
      clock,
      workflows: all,
      reactions,
      reviewing: expertReviewing,
      assessing: assessingByRules,
      ...options,
    });
    this.#isLive = !isResumed;
    this.#companion = companion;
    companion?.begin(this.#engine);
    this.#engine.on("failure", ({ kind, isAside, error }) => {
      // A letter that waits for the morning, or for a channel that is busy, is on its way and not lost.
      if (kind !== "effect" || isAside) this.#failure ??= { error };
    });
  }

  /** For questions; what is to happen goes by the methods of this class, so that time and consequences go with it. */
  get questions(): Pick<Engine, "explain" | "plan" | "possible" | "instance" | "history" | "nextDue"> {
    return this.#engine;
  }

  onFact(listener: (fact: Fact) => void): void {
    this.#engine.on("fact", ({ fact }) => listener(fact));
  }

  /** What a kill left half done comes first: it belongs before everything that follows. */
  async resume(): Promise<void> {
    // Answers of before are told once more without the engine, which would notice too late.
    await this.#pin();
    if (!this.#isLive) await this.#engine.settle();
    this.#throwFailure();
  }

  /** Carries a new command out, with everything that follows from it at once. */
  async execute(on: InstanceRef, command: CommandInput, at: Temporal.Instant): Promise<Answer> {
    if (!this.#isLive) {
      this.#isLive = true;
      await this.#advance(at);
    }
    await this.#accompany(at);
    this.#clock.moveTo(at);
    const answer = await this.#engine.execute(on, command);
    if (answer.outcome === "accepted") await this.#engine.settle();
    this.#throwFailure();
    return answer;
  }

  /** Lets the timers fire that are due by the beginning of a day. */
  async beginDay(start: Temporal.Instant): Promise<void> {
    if (this.#isLive) await this.#advance(start);
    this.#throwFailure();
  }

  /** Lets all timers fire that are due by the end of the run. */
  async finish(end: Temporal.Instant): Promise<void> {
    await this.#advance(end);
    this.#throwFailure();
  }

  /** Lets timers fire and the companion act, each at its own instant and in their order. */
  async #advance(until: Temporal.Instant): Promise<void> {
    const [engine, clock, companion] = [this.#engine, this.#clock, this.#companion];
    for (;;) {
      const next = await companion?.nextDue();
      if (companion === undefined || next === undefined || isAfter(next, until)) break;
      await advance(engine, clock, isAfter(next, clock.now()) ? next : clock.now());
      await companion.act();
      const again = await companion.nextDue();
      // What waits for a later moment than it has told is looked at then.
      if (again !== undefined && !isAfter(again, clock.now())) break;
    }
    await advance(engine, clock, until);
    if (companion !== undefined) await companion.act();
  }

  /** Lets the companion act up to a moment within a day, at which no timer is due. */
  async #accompany(until: Temporal.Instant): Promise<void> {
    const companion = this.#companion;
    for (
      let next = await companion?.nextDue();
      next !== undefined && !isAfter(next, until);
      next = await companion?.nextDue()
    ) {
      if (isAfter(next, this.#clock.now())) this.#clock.moveTo(next);
      await companion?.act();
      const again = await companion?.nextDue();
      if (again !== undefined && !isAfter(again, this.#clock.now())) break;
    }
  }

  /** No operator looks after a simulated year: what the engine has set aside would be missing in it without a word. */
  #throwFailure(): void {
    if (this.#failure !== undefined) throw this.#failure.error;
  }
}

const isAfter = (a: Temporal.Instant, b: Temporal.Instant): boolean => a.epochNanoseconds > b.epochNanoseconds;
