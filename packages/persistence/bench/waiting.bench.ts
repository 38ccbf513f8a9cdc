import { createEngine, type Engine, type Store } from "@nastavnik/engine";
import { memoryStore } from "@nastavnik/persistence/memory";
import { pgliteStoreOn } from "@nastavnik/persistence/pglite";
import { postgresStore } from "@nastavnik/persistence/postgres";
import { PGlite } from "@electric-sql/pglite";
import { Temporal } from "temporal-polyfill";
import type { Bench, BenchLine } from "../../../tools/bench-line.ts";
import { as, calendar, openHall, reserve, seconds, start } from "../../engine/test/set-up.ts";
import { hall } from "../../engine/test/workflows/hall.ts";
import { reservation } from "../../engine/test/workflows/reservation.ts";
import { superuser } from "../../../tools/postgres/cluster.ts";
import { startPostgres } from "../../../tools/postgres/start-postgres.ts";
import { TimerQueue } from "../src/memory/timer-queue.ts";
import { median } from "./median.ts";

const timers = 1_000_000;
const members = 10_000;
const turns = 40;

/** Microseconds to set one timer, and to fire the next, while a million wait. */
function waitingTimers(): readonly BenchLine[] {
  const queue = new TimerQueue();
  const set = (number: number): void => {
    const dueAt = start.add({ seconds: (number * 7919) % timers });
    queue.set({ workflow: "unit", id: `u-${number}` }, { id: "t", dueAt });
  };
  for (let number = 0; number < timers; number++) set(number);
  const some = 10_000;
  let begin = performance.now();
  for (let number = 0; number < some; number++) set(timers + number);
  const setting = ((performance.now() - begin) * 1000) / some;
  begin = performance.now();
  for (let number = 0; number < some; number++) {
    const next = queue.next(start.epochNanoseconds);
    if (next !== undefined) queue.cancel(next.instance, next.id);
  }
  const firing = ((performance.now() - begin) * 1000) / some;
  return [
    {
      name: `memory, ${timers} timers wait: to set one`,
      value: setting,
      unit: "µs",
      reach: "≤ 50 µs",
      ok: setting <= 50,
    },
    { name: `memory, ${timers} timers wait: to take the next`, value: firing, unit: "µs" },
  ];
}

/** Milliseconds a command that looks at a group of ten thousand, which two engines change in turns. */
async function largeGroup(name: string, store: Store): Promise<BenchLine> {
  const clock = { now: () => seconds(0) };
  const engineOn = (): Engine => createEngine({ store, clock, calendar, workflows: [hall, reservation] });
  const engines = [engineOn(), engineOn()] as const;
  await engines[0].execute(...openHall("blue", 2 * members));
  const atOnce = 100;
  for (let first = 0; first < members; first += atOnce) {
    const some = Array.from({ length: atOnce }, (_, index) => reserve("blue", `m-${first + index}`, "on-admission"));
    await Promise.all(some.map(([ref, command]) => engines[0].execute(ref, { ...command, actor: as("guest") })));
  }
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn++) {
    const engine = engines[turn % 2] as Engine;
    const begin = performance.now();
    const answer = await engine.execute(...reserve("blue", `t-${turn}`, "by-group"));
    if (answer.outcome !== "accepted") throw new Error(`a reservation was ${answer.outcome}`);
    // The first of each engine reads the group.
    if (turn > 1) times.push(performance.now() - begin);
  }
  const value = median(times);
  return { name: `${name}, group of ${members}, two engines in turns`, value, unit: "ms a command" };
}

/** What waits in great numbers, and groups of many members. */
export const bench: Bench = async () => {
  const pglite = await PGlite.create();
  const server = await startPostgres({ isDurable: false });
  const connection = `${server.url}?sslmode=disable`;
  const store = await postgresStore({ connection, tenant: "house", privilegedRole: superuser });
  try {
    return [
      ...waitingTimers(),
      await largeGroup("memory", memoryStore({ tenant: "house", clock: { now: () => Temporal.Now.instant() } })),
      await largeGroup("PGlite", await pgliteStoreOn(pglite, { tenant: "house" })),
      await largeGroup("PostgreSQL", store),
    ];
  } finally {
    await store.close();
    await server.stop();
    await pglite.close();
  }
};
