import { postgresStore, migratePostgres } from "@nastavnik/persistence/postgres";
import { type ChildProcess, fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import pg from "pg";
import type { Bench, BenchLine } from "../../../tools/bench-line.ts";
import { startPostgres } from "../../../tools/postgres/start-postgres.ts";
import { median } from "./median.ts";
import type { Done, Task } from "./process.ts";
import { seed } from "./school.ts";

const schema = "nastavnik";
const rounds = 3;
const seconds = 2;
const atOnce = 64;

async function started(...args: readonly string[]): Promise<ChildProcess> {
  const child = fork(fileURLToPath(new URL("process.ts", import.meta.url)), args, {
    execArgv: ["--conditions=@nastavnik/source", "--disable-warning=ExperimentalWarning"],
  });
  await once(child, "message");
  return child;
}

/** Which instances the commands go to: all processes to the same, or each to its own. */
interface Work {
  readonly units: number;
  readonly isShared: boolean;
}

/** Lets processes work at the same time, and adds up what they have done. */
async function together(processes: readonly ChildProcess[], { units, isShared }: Work): Promise<Done> {
  const all = Array.from({ length: units }, (_, unit) => unit);
  const done = await Promise.all(
    processes.map(async (child, place) => {
      const own = isShared ? all : all.filter((unit) => unit % processes.length === place);
      const task: Task = { atOnce: atOnce / processes.length, units: own, seconds };
      const answer = once(child, "message") as Promise<[Done]>;
      child.send(task);
      return (await answer)[0];
    }),
  );
  return done.reduce((sum, each) => ({
    commands: sum.commands + each.commands,
    cpu: sum.cpu + each.cpu,
    inVain: sum.inVain + each.inVain,
  }));
}

async function linesOf(name: string, processes: readonly ChildProcess[], work: Work): Promise<readonly BenchLine[]> {
  const one = processes.slice(0, 1);
  await together(one, work);
  await together(processes, work);
  const pairs: { readonly rate: number; readonly cpu: number; readonly four: number; readonly inVain: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const [alone, four] = [await together(one, work), await together(processes, work)];
    pairs.push({
      rate: four.commands / alone.commands,
      cpu: four.cpu / four.commands / (alone.cpu / alone.commands),
      four: four.commands / seconds,
      inVain: four.inVain / four.commands,
    });
  }
  const [rate, cpu] = [median(pairs.map((pair) => pair.rate)), median(pairs.map((pair) => pair.cpu))];
  return [
    {
      name: `four processes, ${name}`,
      value: median(pairs.map(({ four }) => four)),
      unit: "per second",
    },
    {
      name: `commits in vain a command, ${name}`,
      value: median(pairs.map(({ inVain }) => inVain)),
      unit: "",
    },
    { name: `four processes against one, ${name}`, value: rate, unit: "times", reach: "≥ 1 times", ok: rate >= 1 },
    {
      name: `processor time a command, four against one, ${name}`,
      value: cpu,
      unit: "times",
      reach: "≤ 1.3 times",
      ok: cpu <= 1.3,
    },
  ];
}

/** The same commands, 64 at once, from four processes and from one, on one PostgreSQL. */
export const bench: Bench = async () => {
  const server = await startPostgres({ isDurable: true });
  const admin = new pg.Pool({ connectionString: server.url, max: 2 });
  const processes: ChildProcess[] = [];
  try {
    await admin.query(`create role bench login password 'bench'`);
    await migratePostgres({ pool: admin, schema, grantTo: "bench" });
    const url = new URL(server.url);
    url.username = url.password = "bench";
    const connection = `${url.href}?sslmode=disable`;
    const masterKey = randomBytes(32);
    const store = await postgresStore({ connection, tenant: "school", schema, masterKey });
    await seed(store, atOnce);
    await store.close();
    for (let count = 0; count < 4; count++) {
      processes.push(await started(connection, schema, masterKey.toString("hex")));
    }
    // Each by itself until it is as fast as it gets: otherwise the first is compared with others that have hardly begun.
    for (const child of processes) await together([child], { units: 64, isShared: true });
    return [
      ...(await linesOf("each on units of its own", processes, { units: 64, isShared: false })),
      ...(await linesOf("all on the same 64 units", processes, { units: 64, isShared: true })),
      ...(await linesOf("all on the same 8 units", processes, { units: 8, isShared: true })),
    ];
  } finally {
    for (const child of processes) child.disconnect();
    await admin.end();
    await server.stop();
  }
};
