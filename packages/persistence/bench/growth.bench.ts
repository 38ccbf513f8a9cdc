import type { JsonObject } from "@nastavnik/core";
import { historyHash } from "@nastavnik/engine";
import { migratePostgres, postgresStore } from "@nastavnik/persistence/postgres";
import type { Engine, Store } from "@nastavnik/engine";
import pg from "pg";
import { Temporal } from "temporal-polyfill";
import type { Bench, BenchLine } from "../../../tools/bench-line.ts";
import { startPostgres } from "../../../tools/postgres/start-postgres.ts";
import { append } from "../test/append.ts";
import { note } from "../test/note.ts";
import { median } from "./median.ts";
import { engineOver, holdMeeting, seed } from "./school.ts";

const schema = "nastavnik";
const facts = 10_000;
const page = 1000;
const rounds = 15;
const waiting = 1_000_000;
const appends = 4000;
const churn = 20_000;
const due = 1000;

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

/** A command on an instance with a long history against one on an instance with a short one, in turns. */
async function longHistory(engine: Engine): Promise<readonly BenchLine[]> {
  let number = 0;
  for (let fact = 2; fact <= facts; fact += 1) await holdMeeting(engine, 0, ++number);
  for (let fact = 2; fact <= 10; fact++) await holdMeeting(engine, 1, ++number);
  const pairs: { readonly long: number; readonly short: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const some = async (unit: number) => {
      for (let count = 0; count < 20; count++) await holdMeeting(engine, unit, ++number);
    };
    // The short one stays short enough: there are many of them.
    pairs.push({ long: await milliseconds(() => some(0)), short: await milliseconds(() => some(1 + round)) });
  }
  const cost = median(pairs.map(({ long, short }) => long / short));
  const pages: number[] = [];
  for (let after: number | undefined = 0; after !== undefined;) {
    const from = after;
    let last: number | undefined;
    pages.push(
      await milliseconds(async () => {
        const read = await engine.history({ workflow: "unit", id: "u-0" }, { after: from, limit: page });
        last = read.length === page ? read.at(-1)?.position : undefined;
      }),
    );
    after = last;
  }
  return [
    {
      name: `hold-meeting on a unit of ${facts} facts against one of a few`,
      value: cost,
      unit: "times the cost",
      reach: "≤ 1.2 times",
      ok: cost <= 1.2,
    },
    { name: `history of ${facts} facts, a page of ${page}`, value: median(pages), unit: "ms" },
  ];
}

/** A list that grows by one item a commit: what the second half of its growth costs against the first. */
async function growingList(store: Store, admin: pg.Pool): Promise<readonly BenchLine[]> {
  const written = async (): Promise<number> =>
    Number((await admin.query(`select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0') as bytes`)).rows[0].bytes);
  let context: JsonObject = {};
  let version = 0;
  const half = async () => {
    const [before, begin] = [await written(), performance.now()];
    for (let count = 0; count < appends; count++) {
      const commit = append(++version, context);
      context = commit.writes[0]?.instance.context ?? context;
      await store.commit(commit);
    }
    return { time: performance.now() - begin, bytes: (await written()) - before };
  };
  const [first, second] = [await half(), await half()];
  const [time, bytes] = [second.time / first.time, second.bytes / first.bytes];
  return [
    {
      name: `a list of ${appends} to ${2 * appends} items against one of 0 to ${appends}`,
      value: time,
      unit: "times the time",
      reach: "≤ 1.3 times",
      ok: time <= 1.3,
    },
    {
      name: "the same in what is written to the log",
      value: bytes,
      unit: "times the bytes",
      reach: "≤ 1.3 times",
      ok: bytes <= 1.3,
    },
  ];
}

/** Effects that are sent and settled while somebody keeps an old snapshot open: what a claim costs afterwards. */
async function claimsBesideSnapshot(store: Store, admin: pg.Pool): Promise<BenchLine> {
  const lease = Temporal.Duration.from({ seconds: 60 });
  let number = 0;
  const put = async () => {
    const commit = note(++number);
    const outbox = Array.from({ length: 100 }, (_, index) => {
      const id = `e-${number}-${index}`;
      return { kind: "effect" as const, id, effect: { id, type: "notify", data: {} } };
    });
    await store.commit({ ...commit, writes: commit.writes.map((write) => ({ ...write, outbox })) });
  };
  const claim = async () => {
    const times: number[] = [];
    for (let count = 0; count < 50; count++) {
      let items: Awaited<ReturnType<Store["leaseOutbox"]>> = [];
      times.push(await milliseconds(async () => (items = await store.leaseOutbox({ lease, limit: 1 }))));
      await store.settleOutbox(items);
    }
    await store.settleOutbox(await store.leaseOutbox({ lease, limit: 100 }));
    return median(times);
  };
  await put();
  await claim();
  await put();
  const before = await claim();
  const reader = await admin.connect();
  await reader.query("begin isolation level repeatable read");
  await reader.query("select count(*) from pg_class");
  for (let round = 0; round < churn / 100; round++) {
    await put();
    await store.settleOutbox(await store.leaseOutbox({ lease, limit: 100 }));
  }
  await put();
  const beside = await claim();
  await reader.query("commit");
  reader.release();
  const ratio = beside / before;
  return {
    name: `a claim after ${churn} sent messages beside an old snapshot`,
    value: ratio,
    unit: "times the cost",
    reach: "≤ 5 times",
    ok: ratio <= 5,
  };
}

/** Puts timers there that wait for years, and some that are due, of a tenant. */
async function putTimers(admin: pg.Pool, tenant: string, count: number): Promise<void> {
  await admin.query(
    `insert into "${schema}".timer (tenant, workflow, instance, id, due_at)
       select $1, 'unit', 'u-' || n, 't@1',
         case when n <= $3 then '2025-01-01T00:00:00.000000000Z' else '2035-01-01T00:00:00.000000000Z' end
       from generate_series(1, $2::integer) n`,
    [tenant, count, due],
  );
}

async function dueAmongMany(admin: pg.Pool, open: (tenant: string) => Promise<Store>): Promise<readonly BenchLine[]> {
  await putTimers(admin, "many", waiting);
  await putTimers(admin, "few", due);
  await admin.query(`analyze "${schema}".timer`);
  const [many, few] = [await open("many"), await open("few")];
  const now = Temporal.Instant.from("2025-06-01T00:00:00Z");
  const poll = async (store: Store) => {
    const found = await store.dueTimers(now, 2 * due);
    if (found.length !== due) throw new Error(`expected ${due} due timers, met ${found.length}`);
  };
  await poll(many);
  await poll(few);
  const pairs: { readonly many: number; readonly few: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    pairs.push({ many: await milliseconds(() => poll(many)), few: await milliseconds(() => poll(few)) });
  }
  const ratio = median(pairs.map((pair) => pair.many / pair.few));
  const lines = [
    {
      name: `PostgreSQL, ${waiting} timers wait: to find the ${due} that are due`,
      value: median(pairs.map((pair) => pair.many)),
      unit: "ms",
    },
    {
      name: `PostgreSQL, ${due} due of ${waiting} against ${due} of ${due}`,
      value: ratio,
      unit: "times the cost",
      reach: "≤ 1.5 times",
      ok: ratio <= 1.5,
    },
  ];
  for (const store of [many, few]) await store.close();
  return lines;
}

/** What the commands of a long-lived instance cost, its history, and timers in great numbers, on PostgreSQL. */
export const bench: Bench = async () => {
  const server = await startPostgres({ isDurable: true });
  const admin = new pg.Pool({ connectionString: server.url, max: 2 });
  try {
    await admin.query(`create role bench login password 'bench'`);
    await migratePostgres({ pool: admin, schema, grantTo: "bench" });
    const url = new URL(server.url);
    url.username = url.password = "bench";
    const open = (tenant: string): Promise<Store> =>
      postgresStore({ connection: `${url.href}?sslmode=disable`, tenant, schema });
    const store = await open("school");
    await seed(store, rounds + 1);
    const lines = [...(await longHistory(engineOver(store)))];
    const reading = await milliseconds(() => historyHash(store));
    lines.push({
      name: "history of the whole tenant, read to its end",
      value: ((facts + rounds * 40) * 1000) / reading,
      unit: "facts a second",
    });
    await store.close();
    const lists = await open("lists");
    lines.push(...(await growingList(lists, admin)), await claimsBesideSnapshot(lists, admin));
    await lists.close();
    return [...lines, ...(await dueAmongMany(admin, open))];
  } finally {
    await admin.end();
    await server.stop();
  }
};
