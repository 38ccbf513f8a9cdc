import type { Counting, Fact, InstanceRef, SchoolCalendar } from "@nastavnik/core";
import { targetModel } from "@nastavnik/core/target-model";
import {
  advance,
  type Answer,
  type CommandInput,
  createEngine,
  type Engine,
  type Store,
  type VirtualClock,
} from "@nastavnik/engine";
import { expertReviewing } from "@nastavnik/rules";
import type { Temporal } from "temporal-polyfill";

/** What the engine of a simulated year works with. */
export interface YearEngineOptions {
  readonly store: Store;
  readonly calendar: SchoolCalendar;
  readonly counting: Counting;
  readonly organisation: string;
  readonly clock: VirtualClock;
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
  #isLive: boolean;
  #failure: { readonly error: unknown } | undefined;

  constructor({ clock, isResumed, ...options }: YearEngineOptions) {
    const { workflows, reactions } = targetModel;
    this.#clock = clock;
    this.#engine = createEngine({
      isAlone: true,
      clock,
      workflows,
      reactions,
      reviewing: expertReviewing,
      ...options,
    });
    this.#isLive = !isResumed;
    this.#engine.on("failure", ({ error }) => {
      this.#failure ??= { error };
    });
  }

  onFact(listener: (fact: Fact) => void): void {
    this.#engine.on("fact", ({ fact }) => listener(fact));
  }

  /** What a kill left half done comes first: it belongs before everything that follows. */
  async resume(): Promise<void> {
    if (!this.#isLive) await this.#engine.settle();
    this.#throwFailure();
  }

  /** Carries a new command out, with everything that follows from it at once. */
  async execute(on: InstanceRef, command: CommandInput, at: Temporal.Instant): Promise<Answer> {
    if (!this.#isLive) {
      this.#isLive = true;
      await advance(this.#engine, this.#clock, at);
    }
    this.#clock.moveTo(at);
    const answer = await this.#engine.execute(on, command);
    if (answer.outcome === "accepted") await this.#engine.settle();
    this.#throwFailure();
    return answer;
  }

  /** Lets the timers fire that are due by the beginning of a day. */
  async beginDay(start: Temporal.Instant): Promise<void> {
    if (this.#isLive) await advance(this.#engine, this.#clock, start);
    this.#throwFailure();
  }

  /** Lets all timers fire that are due by the end of the run. */
  async finish(end: Temporal.Instant): Promise<void> {
    await advance(this.#engine, this.#clock, end);
    this.#throwFailure();
  }

  /** No operator looks after a simulated year: what the engine has set aside would be missing in it without a word. */
  #throwFailure(): void {
    if (this.#failure !== undefined) throw this.#failure.error;
  }
}
