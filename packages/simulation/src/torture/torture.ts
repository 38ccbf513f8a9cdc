import {
  advance,
  type Clock,
  type EffectHandler,
  historyHash,
  readHistory,
  type Store,
  virtualClock,
  type VirtualClock,
} from "@nastavnik/engine";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Text } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import { client, type ClientOptions, found } from "./client.ts";
import { House, plainEngine } from "./house.ts";
import { type Finding, finding } from "./judge/finding.ts";
import { judge } from "./judge/judge.ts";
import type { Testimony } from "./judge/testimony.ts";
import { dice as diceOf } from "./schedule/dice.ts";
import { Schedule } from "./schedule/schedule.ts";
import type { Tell } from "./schedule/tell.ts";
import { calm, type Weather } from "./schedule/weather.ts";

/** Options of {@link torture}. */
export interface TortureOptions {
  /** Any whole number; the same seed gives the same run, byte by byte. */
  readonly seed: number;
  /**
   * Opens an empty store whose leases and back-off run by the clock, such as
   * `({ clock }) => memoryStore({ tenant: "house", clock })`; any store will do that keeps the contract.
   */
  readonly open: (options: { readonly clock: Clock }) => Store | Promise<Store>;
  /** How many clients there are; 3 unless told. */
  readonly clients?: number;
  /** How many commands each of them gives; 8 unless told. */
  readonly commands?: number;
  /** How many processes work on the store; 3 unless told. */
  readonly processes?: number;
  /** How long it may last, in turns; 100,000 unless told. A run that takes longer is a finding. */
  readonly turns?: number;
}

/** Something that happened in a run. */
export interface TortureEvent {
  /** Virtual instant. */
  readonly at: string;
  readonly who: Text;
  readonly what: Text;
}

/** What a run came to. */
export interface TortureResult {
  readonly seed: number;
  /** Broken promises; none if all is well. */
  readonly findings: readonly Finding[];
  /** What happened, in its order. */
  readonly events: readonly TortureEvent[];
  /** How often something happened at the store or on the way to it. */
  readonly turns: number;
  readonly facts: number;
  readonly kills: number;
  /** SHA-256 of the history and of all events: equal for equal seeds on the same store. */
  readonly hash: string;
}

const start = Temporal.Instant.from("2026-09-01T06:00:00Z");
const startingBalance = 100;

const storeName: Text = { ru: "хранилище", en: "the store" };
const diskIsFull: Text = { ru: "диск полон", en: "has a full disk" };
const diskHasRoom: Text = { ru: "место снова есть", en: "has room again" };
const clockName: Text = { ru: "часы", en: "the clock" };
const clockJumped: Text = { ru: "прыгнули вперёд", en: "jumped forward" };

/**
 * Runs several engines over one store on virtual time while processes are killed between and inside commits, calls and
 * answers are lost, come late and twice, clocks are wrong and jump, and the disk is full for a while; then lets all come to
 * rest, and judges what is stored: nothing lost, nothing doubled, state equal to facts, every reaction, timer and effect
 * carried out. All that is chance follows from the seed.
 *
 * The workload is the simulation's own: accounts that pay each other in one commit, hold sums back for a while, tell the
 * outside, and are booked by reactions.
 */
export async function torture(options: TortureOptions): Promise<TortureResult> {
  const { seed, clients = 3, commands = 8, processes = 3, turns: most = 100_000 } = options;
  const dice = diceOf(seed);
  const clock = virtualClock(start);
  const store = await options.open({ clock });
  const schedule = new Schedule(dice, clock);
  const weather: Weather = { isDiskFull: false, lost: 0.02, unanswered: 0.02 };
  const testimony: Testimony = { answers: [], delivered: [], errors: [] };
  const events: TortureEvent[] = [];
  const tell: Tell = (who, what) => void events.push({ at: clock.now().toString(), who, what });
  const house = new House({ store, clock, schedule, dice, weather, testimony, tell });
  const accounts = Array.from({ length: 2 + dice.below(4) }, (_, index) => `account-${index + 1}`);
  const by = (name: string, who: Text): ClientOptions => ({
    name,
    who,
    house,
    schedule,
    dice,
    testimony,
    accounts,
    tell,
  });
  let kills = 0;

  const misfortune = (): boolean => {
    const isFatal = dice.happens(0.012);
    if (isFatal) {
      house.killOne();
      kills++;
    }
    if (dice.happens(0.004)) house.skewOne();
    if (dice.happens(weather.isDiskFull ? 0.05 : 0.003)) {
      weather.isDiskFull = !weather.isDiskFull;
      tell(storeName, weather.isDiskFull ? diskIsFull : diskHasRoom);
    }
    if (dice.happens(0.002)) {
      clock.moveTo(clock.now().add({ seconds: 1 + dice.below(7200) }));
      tell(clockName, clockJumped);
    }
    return isFatal;
  };
  const work = async (): Promise<void> => {
    await found(by("founder", { ru: "учредитель", en: "the founder" }), startingBalance);
    const everybody = Array.from({ length: clients }, (_, index) => {
      const number = index + 1;
      return client(by(`client-${number}`, { ru: `клиент ${number}`, en: `client ${number}` }), commands);
    });
    await Promise.all(everybody);
  };

  for (let count = 0; count < processes; count++) house.begin();
  let end = await schedule.run(work(), { between: misfortune, most });
  if (end === "done") {
    Object.assign(weather, calm);
    end = await schedule.run(house.close(), { between: () => false, most: 2 * most });
  }
  const isAtRest = end === "done" && (await comeToRest(store, clock, testimony));
  const kept = await readHistory(store);
  const findings = isAtRest
    ? await judge(store, kept, testimony, accounts.length * startingBalance)
    : [...testimony.errors.map((error) => finding("unexpected-error", error)), finding("stuck", end)];
  const history = await historyHash(store);
  const hash = bytesToHex(sha256(utf8ToBytes(JSON.stringify([history, events, findings]))));
  return { seed, findings, events, turns: schedule.turns, facts: kept.facts.length, kills, hash };
}

/** Carries out all that is left, until nothing is; `false` if there is always something. */
async function comeToRest(store: Store, clock: VirtualClock, testimony: Testimony): Promise<boolean> {
  const engine = plainEngine(store, clock);
  const deliver: EffectHandler = async ({ source: { workflow, id: of }, effect: { id } }) => {
    testimony.delivered.push({ source: { workflow, id: of }, id });
  };
  for (let round = 0; round < 10; round++) {
    for (const { key } of await engine.asides()) await engine.retry(key);
    // So late that nobody holds anything any longer, and no pause lasts.
    await advance(engine, clock, clock.now().add({ hours: 3 }));
    const { settled } = await engine.settle();
    const { delivered } = await engine.deliver(deliver);
    const isDone = settled === 0 && delivered === 0 && (await engine.nextDue()) === undefined;
    if (isDone && (await engine.asides()).length === 0) return true;
  }
  return false;
}
