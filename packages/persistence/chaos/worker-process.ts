// A process of its own, to be killed and frozen: gives every command of the list, and carries out whatever waits.
import type { EffectHandler } from "@nastavnik/engine";
import { postgresStore } from "@nastavnik/persistence/postgres";
import { writeSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import pg from "pg";
import { Temporal } from "temporal-polyfill";
import { isPassing } from "../../simulation/src/torture/house.ts";
import { commandList } from "./commands.ts";
import { houseEngine, noteDelivered } from "./house-engine.ts";

/** What a worker is told when it is started. */
export interface WorkerSettings {
  /** Where its store is reached: through a network that breaks. */
  readonly connection: string;
  /** Where it tells what it has delivered. */
  readonly outside: string;
  readonly seed: number;
  readonly commands: number;
  /** Where in the list it begins: those before were answered to it. */
  readonly from: number;
  /** By how many seconds its clock is wrong. */
  readonly skew: number;
}

const settings = JSON.parse(process.argv[2] ?? "") as WorkerSettings;
const lease = Temporal.Duration.from({ seconds: 2 });
const atOnce = 8;
// Written at once, so that what was said is what was done.
const say = (line: string): void => void writeSync(1, `${line}\n`);

process.on("warning", () => {});
const outside = new pg.Pool({ connectionString: settings.outside, max: 2 });
outside.on("error", () => {});

async function untilThere<T>(make: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await make();
    } catch (error) {
      if (!isPassing(error)) throw error;
      await setTimeout(100);
    }
  }
}

const store = await untilThere(() =>
  postgresStore({ connection: settings.connection, tenant: "house", statementTimeout: 5000 }),
);
const now = (): Temporal.Instant => Temporal.Now.instant().add({ seconds: settings.skew });
const engine = houseEngine(store, now);

const fault = (error: unknown): void => {
  if (!isPassing(error)) say(`error ${error instanceof Error ? error.message.replaceAll("\n", " ") : String(error)}`);
};

async function giveAll(): Promise<void> {
  const list = commandList(settings.seed, settings.commands);
  const begun = list.length - settings.commands;
  let next = settings.from;
  const give = async (end: number): Promise<void> => {
    while (next < end) {
      const index = next++;
      const given = list[index];
      if (given === undefined) return;
      for (;;) {
        try {
          const answer = await engine.execute(given, given.command);
          const first = answer.outcome === "duplicate" ? answer.first : answer;
          const version =
            answer.outcome === "accepted"
              ? answer.fact.version
              : first.outcome === "accepted" && "version" in first
                ? first.version
                : "-";
          say(`answered ${index} ${first.outcome} ${version}`);
          break;
        } catch (error) {
          fault(error);
          await setTimeout(20 + Math.random() * 80);
        }
      }
    }
  };
  const together = async (end: number): Promise<void> => {
    await Promise.all(Array.from({ length: atOnce }, () => give(end)));
  };
  // What opens an account comes before what is asked of it.
  await together(begun);
  await together(list.length);
}

const bring: EffectHandler = async (delivery) => {
  try {
    await noteDelivered(outside, delivery);
    return { outcome: "delivered" };
  } catch {
    return { outcome: "later", code: "away" };
  }
};

async function carryOut(): Promise<never> {
  for (;;) {
    try {
      const { settled } = await engine.settle({ limit: 40, lease });
      const { fired } = await engine.fireDue(now(), { limit: 20 });
      const { delivered } = await engine.deliver(bring, { limit: 20, lease });
      if (settled + fired + delivered === 0) await setTimeout(50);
    } catch (error) {
      fault(error);
      await setTimeout(100);
    }
  }
}

say("open");
await Promise.race([
  giveAll()
    .then(() => say("done"))
    .then(() => new Promise<never>(() => {})),
  carryOut(),
]);
