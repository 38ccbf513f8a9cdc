import { migratePostgres, postgresStore } from "@nastavnik/persistence/postgres";
import { randomBytes } from "node:crypto";
import pg from "pg";
import type { Bench, BenchLine } from "../../../tools/bench-line.ts";
import { superuser } from "../../../tools/postgres/cluster.ts";
import { startPostgres } from "../../../tools/postgres/start-postgres.ts";
import { insertBare, makeBareTables } from "./bare.ts";
import { median } from "./median.ts";
import { rate } from "./rate.ts";
import { commitOfMeeting, engineOver, holdMeeting, seed } from "./school.ts";

const schema = "nastavnik";
const rounds = 5;
const seconds = 2;

/**
 * `hold-meeting` of the workflow that ships, through `engine.execute`: decided, and stored with everything that a command
 * stores, under row security, by a role that owns nothing. Against it the bare insert of the same rows, on the same
 * server, in turns.
 */
async function measure(server: string): Promise<readonly BenchLine[]> {
  const admin = new pg.Pool({ connectionString: server, max: 2 });
  const lines: BenchLine[] = [];
  try {
    await admin.query(`create role bench login password 'bench'`);
    await migratePostgres({ pool: admin, schema, grantTo: "bench" });
    await makeBareTables(admin, schema);
    const commit = await commitOfMeeting();
    const url = new URL(server);
    url.username = url.password = "bench";
    const store = await postgresStore({
      connection: `${url.href}?sslmode=disable`,
      tenant: "school",
      schema,
      masterKey: randomBytes(32),
    });
    await seed(store, 64);
    const engine = engineOver(store);
    // The same without row security, as a role that it does not hold for.
    const unguarded = await postgresStore({
      connection: `${server}?sslmode=disable`,
      tenant: "beside",
      schema,
      masterKey: randomBytes(32),
      privilegedRole: superuser,
    });
    await seed(unguarded, 64);
    const beside = engineOver(unguarded);
    let number = 0;
    const versions = Array.from({ length: 64 }, () => 0);
    for (const atOnce of [16, 64]) {
      const inserts = new pg.Pool({ connectionString: server, max: atOnce });
      const insert = (who: number) => {
        const version = (versions[who] ?? 0) + 1;
        versions[who] = version;
        return insertBare(inserts, commit, who, version);
      };
      const execute = (who: number) => holdMeeting(engine, who, ++number);
      const executeBeside = (who: number) => holdMeeting(beside, who, ++number);
      for (const work of [insert, execute, executeBeside]) await rate({ atOnce, seconds }, work);
      const pairs: { readonly bare: number; readonly durable: number; readonly unguarded: number }[] = [];
      for (let round = 0; round < rounds; round++) {
        pairs.push({
          bare: await rate({ atOnce, seconds }, insert),
          durable: await rate({ atOnce, seconds }, execute),
          unguarded: await rate({ atOnce, seconds }, executeBeside),
        });
      }
      await inserts.end();
      const ratio = median(pairs.map((pair) => pair.durable / pair.bare));
      const least = atOnce === 16 ? 0.6 : 0.8;
      lines.push(
        {
          name: `hold-meeting, ${atOnce} at once`,
          value: median(pairs.map(({ durable }) => durable)),
          unit: "per second",
        },
        { name: `bare insert, ${atOnce} at once`, value: median(pairs.map(({ bare }) => bare)), unit: "per second" },
        {
          name: `hold-meeting against the bare insert, ${atOnce} at once`,
          value: ratio,
          unit: "times",
          reach: `≥ ${least} times`,
          ok: ratio >= least,
        },
        {
          name: `the same against the same without row security, ${atOnce} at once`,
          value: median(pairs.map((pair) => pair.durable / pair.unguarded)),
          unit: "times",
        },
      );
    }
    await store.close();
    await unguarded.close();
  } finally {
    await admin.end();
  }
  return lines;
}

/** Durable commands on a PostgreSQL that is started for it. */
export const bench: Bench = async () => {
  const server = await startPostgres({ isDurable: true });
  try {
    return await measure(server.url);
  } finally {
    await server.stop();
  }
};
