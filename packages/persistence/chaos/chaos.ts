/**
 * `pnpm chaos`: four workers, each given all of 20,000 commands, over a PostgreSQL, while processes are killed and frozen,
 * the server is killed, connections are cut inside commits and clocks are wrong; then a folder of PGlite whose process is
 * killed again and again. `--brief` is what the gate runs. Ends with 1 if anything is lost, doubled or out of order.
 */
import { migratePostgres, postgresStore } from "@nastavnik/persistence/postgres";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import pg from "pg";
import { proxyTo } from "../test/proxy.ts";
import { type Dice, dice } from "../../simulation/src/torture/schedule/dice.ts";
import { superuser } from "../../../tools/postgres/cluster.ts";
import { accountsFor } from "./commands.ts";
import { judgeHouse } from "./judge-house.ts";
import { pgliteKills } from "./pglite-kills.ts";
import { mortalServer } from "./server.ts";
import { type Answers, Place } from "./workers.ts";

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const { values } = parseArgs({
  options: {
    brief: { type: "boolean", default: false },
    seed: { type: "string", default: "1" },
    commands: { type: "string" },
    kills: { type: "string", default: "30" },
    freezes: { type: "string", default: "6" },
    restarts: { type: "string", default: "5" },
    cuts: { type: "string", default: "12" },
    "pglite-kills": { type: "string", default: "50" },
  },
});
const seed = Number(values.seed);
const commands = Number(values.commands ?? (values.brief ? 1500 : 20_000));
const workers = 4;
/** In milliseconds: longer than leases. */
const frozen = 3500;
/** In milliseconds: the next misfortune comes at the latest, whether commands get on or not. */
const patience = 6000;

type Misfortune = "kill" | "freeze" | "restart" | "cut";

/** So many of each, in an order that chance makes. */
function misfortunes(chance: Dice): readonly Misfortune[] {
  const all: Misfortune[] = [
    ...Array<Misfortune>(Number(values.kills)).fill("kill"),
    ...Array<Misfortune>(Number(values.freezes)).fill("freeze"),
    ...Array<Misfortune>(Number(values.restarts)).fill("restart"),
    ...Array<Misfortune>(Number(values.cuts)).fill("cut"),
  ];
  // Each goes to a place that chance draws.
  const places = all.map((misfortune) => ({ misfortune, at: chance.below(1_000_000) }));
  return places.toSorted((a, b) => a.at - b.at).map(({ misfortune }) => misfortune);
}

async function until(isSo: () => boolean, milliseconds: number): Promise<boolean> {
  const end = performance.now() + milliseconds;
  while (!isSo()) {
    if (performance.now() > end) return false;
    await setTimeout(20);
  }
  return true;
}

async function onPostgres(): Promise<readonly string[]> {
  const chance = dice(seed);
  const server = await mortalServer();
  const outside = new pg.Pool({ connectionString: server.url, max: 2 });
  outside.on("error", () => {});
  const networks = await Promise.all(Array.from({ length: workers }, () => proxyTo(server.url)));
  const answers: Answers = new Map();
  const errors: string[] = [];
  const places = networks.map(({ port }, index) => {
    const connection = new URL(server.url);
    connection.username = connection.password = "house";
    connection.port = String(port);
    // Up to a minute a store bears.
    const skew = [0, 40, -45, 0][index] ?? 0;
    return new Place(
      { connection: `${connection.href}?sslmode=disable`, outside: server.url, seed, commands, skew },
      answers,
      errors,
    );
  });
  try {
    await outside.query(`create role house login password 'house'`);
    await outside.query(`create schema chaos`);
    await outside.query(
      `create table chaos.delivered (position bigint generated always as identity primary key, workflow text, instance text, effect text)`,
    );
    await migratePostgres({ pool: outside, grantTo: "house" });
    for (const place of places) place.begin();
    const total = workers * (commands + accountsFor(commands) + 2);
    const answered = (): number => places.reduce((sum, place) => sum + place.answered, 0);
    const all = misfortunes(chance);
    const counts: Record<Misfortune, number> = { kill: 0, freeze: 0, restart: 0, cut: 0 };
    for (const [index, misfortune] of all.entries()) {
      await until(() => answered() >= (total * (index + 1)) / (all.length + 2), patience);
      const at = chance.below(workers);
      const [place, network] = [places[at], networks[at]];
      counts[misfortune]++;
      if (misfortune === "kill") await place?.kill();
      else if (misfortune === "freeze") place?.freeze(frozen);
      else if (misfortune === "cut") network?.cutAfterSending("nastavnik.commits");
      else {
        await server.kill();
        await setTimeout(chance.below(500));
        await server.start();
      }
    }
    const isDone = await until(() => places.every((place) => place.isDone), 60_000 + commands * 60);
    if (!isDone) errors.push(`${answered()} of ${total} commands were answered, and no more`);
    for (const place of places) await place.close();
    const store = await postgresStore({
      connection: `${server.url}?sslmode=disable`,
      tenant: "house",
      privilegedRole: superuser,
    });
    const { findings, facts, delivered } = await judgeHouse({ store, outside, seed, commands, answers, errors });
    await store.close();
    say(
      `PostgreSQL: ${workers} workers, each given all of ${commands} commands; ${counts.kill} killed, ${counts.freeze} frozen beyond leases, server killed ${counts.restart} times, ${counts.cut} connections cut inside commits, clocks wrong by +40 and −45 s: ${facts} facts, ${delivered} deliveries`,
    );
    return findings;
  } finally {
    for (const place of places) await place.close();
    for (const network of networks) await network.close();
    await outside.end().catch(() => {});
    await server.stop();
  }
}

const begin = performance.now();
const found = [...(await onPostgres())];
const kills = Number(values["pglite-kills"]);
if (kills > 0) {
  found.push(...(await pgliteKills(kills, dice(seed + 1))));
  say(`PGlite: the process of a folder killed ${kills} times`);
}
const seconds = Math.round((performance.now() - begin) / 1000);
for (const finding of found.slice(0, 50)) say(`  ${finding}`);
say(
  found.length === 0
    ? `Nothing is lost, doubled or out of order (seed ${seed}, ${seconds} s).`
    : `${found.length} promises are broken (seed ${seed}, ${seconds} s).`,
);
process.exitCode = found.length === 0 ? 0 : 1;
