/**
 * Measures durable commands against what a vendor would take instead: `pnpm bench:peers`. Peers are installed on demand,
 * from npm, in a temporary folder outside of the workspace; one that cannot be had is named, and its figure is quoted.
 * Both sides work on one server, in turns. Ends with 1 if a ratio is not reached.
 */
import { execFile, type ChildProcess, fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { migratePostgres, postgresStore } from "@nastavnik/persistence/postgres";
import pg from "pg";
import { insertBare, makeBareTables } from "../packages/persistence/bench/bare.ts";
import { median } from "../packages/persistence/bench/median.ts";
import { commitOfMeeting, seed } from "../packages/persistence/bench/school.ts";
import { startPostgres } from "./postgres/start-postgres.ts";

interface Peer {
  readonly name: string;
  readonly what: string;
  readonly package: string;
  readonly script: string;
  /** How many times as fast `hold-meeting` is to be. */
  readonly reach?: number;
}

const peers: readonly Peer[] = [
  { name: "DBOS", what: "a workflow of one step", package: "@dbos-inc/dbos-sdk@5.3.0", script: "dbos.mjs", reach: 5 },
  { name: "pg-boss", what: "a job sent, fetched, completed", package: "pg-boss@12.38.0", script: "pg-boss.mjs" },
];
/** Its SQL is not on npm. Measured beside a bare insert on another day: 956 against 4,300 a second. */
const quoted = { name: "Absurd", ofBare: 956 / 4300, reach: 3 };

const rounds = 3;
const seconds = 2;
const schema = "nastavnik";
const sourceFlags = ["--conditions=@nastavnik/source", "--disable-warning=ExperimentalWarning"];

async function started(script: string, args: readonly string[], execArgv: readonly string[]): Promise<ChildProcess> {
  const child = fork(script, args, { execArgv: [...execArgv], stdio: ["ignore", "ignore", "inherit", "ipc"] });
  await Promise.race([
    once(child, "message"),
    once(child, "exit").then(() => {
      throw new Error(`${script} ended before it began`);
    }),
  ]);
  return child;
}

async function rateOf(child: ChildProcess, atOnce: number): Promise<number> {
  const answer = once(child, "message") as Promise<[{ readonly commands: number }]>;
  child.send({ atOnce, seconds, units: Array.from({ length: 64 }, (_, unit) => unit) });
  return (await answer)[0].commands / seconds;
}

/** Installs a peer, and starts it on a database of its own; `undefined`, and why, if it cannot be had. */
async function startPeer(
  peer: Peer,
  folder: string,
  server: string,
  admin: pg.Pool,
): Promise<ChildProcess | undefined> {
  try {
    const install = ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", peer.package];
    await promisify(execFile)("npm", install, { cwd: folder });
    const database = `peer_${peer.script.replace(/\W/g, "_")}`;
    await admin.query(`create database ${database}`);
    const url = Object.assign(new URL(server), { pathname: `/${database}` }).href;
    return await started(join(folder, peer.script), [url], []);
  } catch (error) {
    console.error(`${peer.name} cannot be had: ${error instanceof Error ? error.message.split("\n")[0] : "unknown"}`);
    return undefined;
  }
}

const rounded = (value: number): string => value.toLocaleString("en", { maximumSignificantDigits: 3 });

async function measure(server: string, folder: string): Promise<boolean> {
  const admin = new pg.Pool({ connectionString: server, max: 4 });
  const children: ChildProcess[] = [];
  let isReached = true;
  const tell = (ratio: number, name: string, reach: number | undefined): void => {
    const isShort = reach !== undefined && ratio < reach;
    if (isShort) isReached = false;
    const verdict = reach === undefined ? "" : `  reach ≥ ${reach} times  ${isShort ? "NOT REACHED" : "reached"}`;
    console.log(`  hold-meeting against ${name}: ${rounded(ratio)} times${verdict}`);
  };
  try {
    await admin.query(`create role bench login password 'bench'`);
    await migratePostgres({ pool: admin, schema, grantTo: "bench" });
    await makeBareTables(admin, schema);
    const url = Object.assign(new URL(server), { username: "bench", password: "bench" });
    const connection = `${url.href}?sslmode=disable`;
    const masterKey = randomBytes(32);
    const store = await postgresStore({ connection, tenant: "school", schema, masterKey });
    await seed(store, 64);
    await store.close();
    const process = fileURLToPath(new URL("../packages/persistence/bench/process.ts", import.meta.url));
    const ours = await started(process, [connection, schema, masterKey.toString("hex")], sourceFlags);
    children.push(ours);
    const others: { readonly peer: Peer; readonly child: ChildProcess }[] = [];
    for (const peer of peers) {
      const child = await startPeer(peer, folder, server, admin);
      if (child === undefined) continue;
      children.push(child);
      others.push({ peer, child });
    }
    const commit = await commitOfMeeting();
    const versions = Array.from({ length: 64 }, () => 0);
    for (const atOnce of [16, 64]) {
      console.log(`${atOnce} at once`);
      const inserts = new pg.Pool({ connectionString: server, max: atOnce });
      const bare = async (): Promise<number> => {
        const end = performance.now() + seconds * 1000;
        let count = 0;
        const one = async (who: number): Promise<void> => {
          while (performance.now() < end) {
            const version = (versions[who] ?? 0) + 1;
            versions[who] = version;
            await insertBare(inserts, commit, who, version);
            count++;
          }
        };
        await Promise.all(Array.from({ length: atOnce }, (_, who) => one(who)));
        return count / seconds;
      };
      const measured: { readonly ours: number; readonly bare: number; readonly others: readonly number[] }[] = [];
      // The first round warms all of them up.
      for (let round = 0; round <= rounds; round++) {
        const rate = await rateOf(ours, atOnce);
        const rates: number[] = [];
        for (const { child } of others) rates.push(await rateOf(child, atOnce));
        const each = { ours: rate, bare: await bare(), others: rates };
        if (round > 0) measured.push(each);
      }
      await inserts.end();
      console.log(`  hold-meeting: ${rounded(median(measured.map((each) => each.ours)))} a second`);
      console.log(`  bare insert of the same rows: ${rounded(median(measured.map((each) => each.bare)))} a second`);
      for (const [index, { peer }] of others.entries()) {
        const rate = median(measured.map((each) => each.others[index] ?? Number.NaN));
        console.log(`  ${peer.name}, ${peer.what}: ${rounded(rate)} a second`);
      }
      for (const [index, { peer }] of others.entries()) {
        tell(median(measured.map((each) => each.ours / (each.others[index] ?? Number.NaN))), peer.name, peer.reach);
      }
      const ofBare = median(measured.map((each) => each.ours / each.bare));
      tell(ofBare / quoted.ofBare, `${quoted.name} (quoted, by its share of a bare insert)`, quoted.reach);
    }
  } finally {
    for (const child of children) child.disconnect();
    await admin.end();
  }
  return isReached;
}

const folder = mkdtempSync(join(tmpdir(), "nastavnik-peers-"));
const server = await startPostgres({ isDurable: true });
try {
  cpSync(fileURLToPath(new URL("peers", import.meta.url)), folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), `{ "private": true, "type": "module" }\n`);
  if (!(await measure(server.url, folder))) process.exitCode = 1;
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
