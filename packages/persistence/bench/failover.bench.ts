import { isNastavnikError } from "@nastavnik/core";
import type { Engine } from "@nastavnik/engine";
import { migratePostgres, postgresStore } from "@nastavnik/persistence/postgres";
import { setTimeout } from "node:timers/promises";
import pg from "pg";
import type { Bench } from "../../../tools/bench-line.ts";
import { startPair } from "../../../tools/postgres/start-pair.ts";
import { median } from "./median.ts";
import { engineOver, seed } from "./school.ts";

const rounds = 3;
const atOnce = 8;
const mentor = { id: "m1", roles: ["mentor"], organisation: "school" };

interface Work {
  isOver: boolean;
  /** The commands that were answered, and when. */
  readonly answered: { readonly id: string; readonly at: number }[];
}

/** Gives commands one after the other, each as often as it takes to hear an answer. */
async function work(engine: Engine, who: number, progress: Work): Promise<void> {
  for (let number = 0; !progress.isOver; number++) {
    const id = `meeting-${who}-${number}`;
    const command = { id, type: "hold-meeting", payload: { kind: "regular" }, actor: mentor };
    for (;;) {
      try {
        const { outcome } = await engine.execute({ workflow: "unit", id: `u-${who}` }, command);
        if (outcome !== "accepted" && outcome !== "duplicate") throw new Error(`a meeting was ${outcome}`);
        break;
      } catch (error) {
        if (!isNastavnikError(error, "unavailable")) throw error;
        await setTimeout(10);
      }
    }
    progress.answered.push({ id, at: performance.now() });
  }
}

/** Lets the primary crash in the midst of work, and its standby take over. */
async function failover() {
  const pair = await startPair();
  const admin = new pg.Pool({ connectionString: pair.primary.url, max: 2 });
  admin.on("error", () => {});
  try {
    await admin.query(`create role bench login password 'bench'`);
    await migratePostgres({ pool: admin, grantTo: "bench" });
    const hosts = [pair.primary, pair.standby].map(({ port }) => `127.0.0.1:${port}`);
    const connection = { hosts, database: "postgres", user: "bench", password: "bench" };
    const store = await postgresStore({ connection, tenant: "school" });
    await seed(store, atOnce);
    const engine = engineOver(store);
    const progress: Work = { isOver: false, answered: [] };
    const works = Array.from({ length: atOnce }, (_, who) => work(engine, who, progress));
    await setTimeout(500);
    const promoting = new pg.Client({ connectionString: pair.standby.url });
    await promoting.connect();
    await pair.primary.crash();
    const crashed = performance.now();
    await promoting.query("select pg_promote()");
    const promoted = performance.now();
    await setTimeout(1500);
    while (!progress.answered.some(({ at }) => at > promoted)) await setTimeout(20);
    progress.isOver = true;
    await Promise.all(works);
    const last = Math.max(...progress.answered.filter(({ at }) => at <= crashed).map(({ at }) => at));
    const first = Math.min(...progress.answered.filter(({ at }) => at > crashed).map(({ at }) => at));
    const { rows } = await promoting.query(
      `select count(*)::integer as commands, count(distinct id)::integer as different from nastavnik.command
         where tenant = 'school' and id = any ($1)`,
      [progress.answered.map(({ id }) => id)],
    );
    const { rows: facts } = await promoting.query(
      `select count(*)::integer as count from nastavnik.fact where tenant = 'school' and instance like 'u-%' and version > 1`,
    );
    await promoting.end();
    await store.close();
    return {
      afterPromotion: Math.max(0, first - promoted),
      silence: first - last,
      lost: progress.answered.length - (rows[0].different as number),
      doubled: (facts[0].count as number) - progress.answered.length,
      commands: progress.answered.length,
    };
  } finally {
    await admin.end();
    await pair.stop();
  }
}

/** How long nobody is answered when a standby takes over, and what becomes of what was answered. */
export const bench: Bench = async () => {
  const seen = [];
  for (let round = 0; round < rounds; round++) seen.push(await failover());
  const after = median(seen.map(({ afterPromotion }) => afterPromotion));
  const [lost, doubled] = [
    seen.reduce((sum, each) => sum + each.lost, 0),
    seen.reduce((sum, each) => sum + Math.abs(each.doubled), 0),
  ];
  return [
    { name: "commands answered around a failover", value: median(seen.map(({ commands }) => commands)), unit: "" },
    {
      name: "silence after the promotion of the standby",
      value: after,
      unit: "ms",
      reach: "≤ 2,000 ms",
      ok: after <= 2000,
    },
    {
      name: "silence from the last answer of the old primary to the first of the new one",
      value: median(seen.map(({ silence }) => silence)),
      unit: "ms",
    },
    { name: "answered commands that were lost", value: lost, unit: "", reach: "0", ok: lost === 0 },
    { name: "commands that were carried out twice", value: doubled, unit: "", reach: "0", ok: doubled === 0 },
  ];
};
