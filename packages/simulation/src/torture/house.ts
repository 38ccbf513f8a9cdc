import { type Actor, isNastavnikError, type Text } from "@nastavnik/core";
import { schoolCalendar, schoolCalendarData } from "@nastavnik/core/calendar";
import { createEngine, type EffectHandler, type Engine, type Store, type VirtualClock } from "@nastavnik/engine";
import { Temporal } from "temporal-polyfill";
import type { Testimony } from "./judge/testimony.ts";
import type { Dice } from "./schedule/dice.ts";
import type { Schedule } from "./schedule/schedule.ts";
import { type Life, seenStore } from "./schedule/seen-store.ts";
import type { Tell } from "./schedule/tell.ts";
import type { Weather } from "./schedule/weather.ts";
import { account } from "./workload/account.ts";
import { bookings, ledger } from "./workload/ledger.ts";

const calendar = schoolCalendar(schoolCalendarData.parse({ timeZone: "Europe/Moscow" }));
const lease = Temporal.Duration.from({ seconds: 30 });
const longLease = Temporal.Duration.from({ minutes: 5 });

const definitions = { calendar, workflows: [account, ledger], reactions: bookings, organisation: "house" };

/** An engine that nothing comes between. */
export const plainEngine = (store: Store, clock: VirtualClock): Engine =>
  createEngine({ ...definitions, store, clock });

/** One process: an engine over its own view of the store, with a clock of its own. */
export interface Process extends Life {
  readonly name: Text;
  readonly engine: Engine;
  /** By how much its clock is wrong, in milliseconds. */
  skew: number;
  /** Resolves when it is killed. */
  readonly death: Promise<void>;
  readonly kill: () => void;
}

/** What processes live in. */
export interface HouseOptions {
  readonly store: Store;
  readonly clock: VirtualClock;
  readonly schedule: Schedule;
  readonly dice: Dice;
  readonly weather: Weather;
  readonly testimony: Testimony;
  readonly tell: Tell;
}

/** Where processes live and die: somebody always takes the place of a dead one. */
export class House {
  readonly #options: HouseOptions;
  readonly #processes: Process[] = [];
  readonly #working = new Map<Process, Promise<void>>();
  #born = 0;
  #isClosing = false;

  constructor(options: HouseOptions) {
    this.#options = options;
  }

  /** Somebody who is alive; at least one is. */
  any(): Process {
    return this.#options.dice.pick(this.#processes);
  }

  /** Begins a process, which works until it is killed or the house closes. */
  begin(): Process {
    const { store, clock, schedule, dice, weather, tell } = this.#options;
    const number = ++this.#born;
    const name: Text = { ru: `процесс ${number}`, en: `process ${number}` };
    let kill = (): void => {};
    const death = new Promise<void>((resolve) => (kill = resolve));
    const life: Life = { isAlive: true };
    const seen = seenStore({ store, schedule, dice, weather, life, tell: (what) => tell(name, what) });
    const process: Process = {
      name,
      death,
      skew: 0,
      engine: createEngine({
        ...definitions,
        store: seen,
        clock: { now: () => clock.now().add({ milliseconds: process.skew }) },
        breathe: async () => {},
        stepAside: (attempt) => schedule.sleep(dice.below(2 ** Math.min(attempt, 5))),
      }),
      get isAlive() {
        return life.isAlive;
      },
      set isAlive(isAlive) {
        life.isAlive = isAlive;
      },
      kill,
    };
    this.#processes.push(process);
    this.#working.set(process, this.#work(process));
    return process;
  }

  /** Kills somebody at this very moment, whatever he has begun, and lets another begin. */
  killOne(): void {
    const process = this.any();
    process.isAlive = false;
    process.kill();
    this.#processes.splice(this.#processes.indexOf(process), 1);
    this.#working.delete(process);
    this.#options.tell(process.name, { ru: "убит", en: "was killed" });
    this.begin();
  }

  /** Sets somebody's clock wrong, up to two minutes either way. */
  skewOne(): void {
    const { dice, tell } = this.#options;
    const process = this.any();
    process.skew = (dice.below(241) - 120) * 1000;
    const seconds = process.skew / 1000;
    tell(process.name, { ru: `часы врут на ${seconds} с`, en: `has a clock that is wrong by ${seconds} s` });
  }

  /** Sets all clocks right, and lets everybody end the round that he is in. */
  async close(): Promise<void> {
    this.#isClosing = true;
    for (const process of this.#processes) process.skew = 0;
    await Promise.all(this.#working.values());
  }

  /** Rounds of settling, firing and delivering, with pauses. */
  async #work(process: Process): Promise<void> {
    const { schedule, dice, testimony, weather } = this.#options;
    const { engine } = process;
    while (!this.#isClosing && process.isAlive) {
      try {
        await engine.settle({ limit: 1 + dice.below(6), lease: dice.happens(0.3) ? new Temporal.Duration() : lease });
        await engine.fireDue(this.#options.clock.now(), { limit: 1 + dice.below(4) });
        const bring: EffectHandler = async ({ source: { workflow, id: of }, effect: { id } }) => {
          await schedule.sleep(dice.below(3000));
          if (weather.lost > 0 && dice.happens(0.15)) return { outcome: "later", code: "busy" } as const;
          testimony.delivered.push({ source: { workflow, id: of }, id });
          return { outcome: "delivered" } as const;
        };
        await engine.deliver(bring, { limit: 1 + dice.below(5), lease: longLease });
      } catch (error) {
        if (!isPassing(error)) testimony.errors.push(`${process.name.en}: ${String(error)}`);
      }
      await schedule.sleep(500 + dice.below(20_000));
    }
  }
}

/** Whoever works in the house. */
export const as = (role: string): Actor => ({ id: `${role}-1`, roles: [role], organisation: "house" });

/** Whether trying again is the answer to an error: the store cannot be had, a clock is wrong, others keep changing things. */
export function isPassing(error: unknown): boolean {
  return (["unavailable", "conflict", "clock", "blocked"] as const).some((code) => isNastavnikError(error, code));
}
