import { postgresStore } from "@nastavnik/persistence/postgres";
import { readFileSync, globSync } from "node:fs";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { Temporal } from "temporal-polyfill";
import { expect, test, vi } from "vitest";
import { append, contextAfter, growing } from "./append.ts";
import { entry } from "./entry.ts";
import { note } from "./note.ts";
import { ownSchema } from "./own-schema.ts";

const { schema, admin, url } = ownSchema();

/** Seconds from the clock of the server to an instant that is stored. */
async function secondsUntil(table: string, column: string, tenant: string): Promise<number> {
  const { rows } = await admin().query(
    `select extract(epoch from max(${column})::timestamptz - clock_timestamp())::float8 as seconds
       from "${schema}".${table} where tenant = $1`,
    [tenant],
  );
  return rows[0].seconds as number;
}

const failure = { code: "unavailable", place: "mail" } as const;

test.each(["Asia/Kamchatka", "America/New_York"])(
  "leases, pauses and holders last as long as they are told in a session of %s whose dates are German",
  async (zone) => {
    const tenant = `zone ${zone}`;
    const pool = new pg.Pool({
      connectionString: url(),
      max: 2,
      options: `-c TimeZone=${zone} -c DateStyle=German,DMY`,
    });
    const store = await postgresStore({ pool, schema, tenant });
    const commit = entry(0);
    const [write] = commit.writes;
    const now = Temporal.Now.instant();
    // A fact of half a minute from now is let in, and one of two minutes from now is not.
    const at = (seconds: number) => ({
      ...commit,
      writes: commit.writes.map((each) => ({ ...each, fact: { ...each.fact, at: now.add({ seconds }) } })),
    });
    await expect(store.commit(at(120))).rejects.toMatchObject({ code: "clock" });
    expect(await store.commit(at(30))).toEqual({ result: "committed" });
    const lease = Temporal.Duration.from({ seconds: 60 });
    const [leased] = await store.leaseOutbox({ lease, limit: 5 });
    expect(leased?.item.id).toBe(write?.outbox[0]?.id);
    expect(await store.leaseOutbox({ lease, limit: 5 })).toEqual([]);
    const left = await secondsUntil("outbox", "leased_until", tenant);
    expect(left).toBeGreaterThan(30);
    expect(left).toBeLessThanOrEqual(60);
    const next = Temporal.Duration.from({ minutes: 5 });
    await store.fail({ item: leased?.item.id ?? "" }, { failure, attempt: 1, counts: true, next });
    const pause = await secondsUntil("outbox", "next_attempt_at", tenant);
    expect(pause).toBeGreaterThan(240);
    expect(pause).toBeLessThanOrEqual(300);
    expect(await store.hold("timers", "a", lease)).toBe(true);
    expect(await store.hold("timers", "b", lease)).toBe(false);
    expect(await secondsUntil("holder", "until", tenant)).toBeLessThanOrEqual(60);
    await pool.end();
  },
);

test("a claim takes as many as it was told from a table of which nothing is known, and no two claims the same", async () => {
  const tenant = "claims";
  const store = await postgresStore({ connection: `${url()}?sslmode=disable`, schema, tenant });
  const commit = note(0);
  const outbox = Array.from({ length: 400 }, (_, number) => {
    const id = `e-${number}`;
    return { kind: "effect" as const, id, effect: { id, type: "notify", data: {} } };
  });
  await store.commit({ ...commit, writes: commit.writes.map((write) => ({ ...write, outbox })) });
  const lease = Temporal.Duration.from({ seconds: 60 });
  // Effects of one instance are one lane: the first that is under way holds up the others of other claims.
  const taken = await Promise.all([7, 7, 7, 7].map(async (limit) => store.leaseOutbox({ lease, limit })));
  const ids = taken.flat().map(({ item }) => item.id);
  expect(taken.every((each) => each.length <= 7)).toBe(true);
  expect(ids.length).toBeGreaterThanOrEqual(7);
  expect(new Set(ids).size).toBe(ids.length);
  await store.close();
});

/** How many rows of a table were written anew, and how many of them without writing an index. */
async function updates(table: "instance" | "outbox"): Promise<{ readonly all: number; readonly hot: number }> {
  const { rows } = await admin().query(
    `select n_tup_upd::integer as all, n_tup_hot_upd::integer as hot from pg_stat_user_tables
       where schemaname = $1 and relname = $2`,
    [schema, table],
  );
  return rows[0];
}

test("commands write no index anew for an instance that goes on", async () => {
  const store = await postgresStore({ connection: `${url()}?sslmode=disable`, schema, tenant: "in place" });
  const before = await updates("instance");
  for (let number = 0; number < 60; number++) await store.commit(entry(number));
  // What a session has counted is told at the latest when it ends.
  await store.close();
  await vi.waitFor(async () => expect((await updates("instance")).all - before.all).toBe(2 * 60 - 8), 20_000);
  const after = await updates("instance");
  expect((after.hot - before.hot) / (after.all - before.all)).toBeGreaterThanOrEqual(0.9);
});

test("no lock outlives its transaction", async () => {
  const applicationName = "locks-of-a-test";
  const told = new URL(url());
  const connection = {
    hosts: told.host,
    database: "postgres",
    user: told.username,
    password: told.password,
    ssl: false,
    applicationName,
  };
  const store = await postgresStore({ connection, schema, tenant: "locks" });
  await Promise.all(Array.from({ length: 20 }, async (_, number) => store.commit(note(number))));
  await store.commit(append(1, {}));
  const turn = await store.takeTurn?.(growing);
  if (turn === undefined) throw new Error("expected a turn");
  const committing = store.commit(append(2, contextAfter(1)), turn);
  await store.leaveTurn?.(turn);
  expect(await committing).toEqual({ result: "committed" });
  await store.leaseOutbox({ lease: Temporal.Duration.from({ seconds: 1 }), limit: 1 });
  await store.hold("timers", "a", Temporal.Duration.from({ seconds: 1 }));
  const { rows } = await admin().query(
    `select count(distinct a.pid)::integer as sessions, count(l.pid)::integer as locks from pg_stat_activity a
       left join pg_locks l on l.pid = a.pid and l.locktype = 'advisory' where a.application_name = $1`,
    [applicationName],
  );
  expect(rows[0]).toMatchObject({ locks: 0 });
  expect(rows[0].sessions).toBeGreaterThan(0);
  await store.close();
});

test("every advisory lock is one of a transaction, and is not taken by a condition that may be looked at twice", () => {
  const source = fileURLToPath(new URL("../src", import.meta.url));
  const calls = globSync("**/*.ts", { cwd: source }).flatMap((file) => {
    const text = readFileSync(`${source}/${file}`, "utf8");
    return [...text.matchAll(/(where[^;`]*?)?\b(pg_(?:try_)?advisory_\w*lock\w*)\(/gs)].map(([, where, name]) => ({
      file,
      name,
      isCondition: where !== undefined,
    }));
  });
  expect(calls.length).toBeGreaterThan(4);
  expect(calls.filter(({ name }) => !name?.includes("_xact_"))).toEqual([]);
  expect(calls.filter(({ isCondition }) => isCondition)).toEqual([]);
});

test("a claim writes no index, and what holds a lane up is found however many items wait before", async () => {
  const tenant = "hot";
  const store = await postgresStore({ connection: `${url()}?sslmode=disable`, schema, tenant });
  const commit = note(0);
  const items = (lane: string, count: number) =>
    Array.from({ length: count }, (_, number) => {
      const id = `${lane}-${number}`;
      return {
        kind: "reaction" as const,
        id,
        reaction: "r",
        request: { instance: { workflow: "unit", id: lane }, type: "t", payload: {} },
        depth: 1,
        chain: [],
      };
    });
  const outbox = [...items("long", 300), ...items("short", 1)];
  await store.commit({ ...commit, writes: commit.writes.map((write) => ({ ...write, outbox })) });
  const before = await updates("outbox");
  const lease = Temporal.Duration.from({ seconds: 60 });
  const idsOf = (leased: Awaited<ReturnType<typeof store.leaseOutbox>>) => leased.map(({ item }) => item.id);
  const first = await store.leaseOutbox({ lease, limit: 1, kind: "reaction" });
  expect(idsOf(first)).toEqual(["long-0"]);
  // Three hundred items of the lane wait behind that one.
  expect(idsOf(await store.leaseOutbox({ lease, limit: 5, kind: "reaction" }))).toEqual(["short-0"]);
  for (let turn = 0; turn < 20; turn++) {
    const held = { item: { id: "long-0" }, attempt: 1 };
    await store.giveBack([held]);
    expect(idsOf(await store.leaseOutbox({ lease, limit: 1, kind: "reaction" }))).toEqual(["long-0"]);
  }
  await store.close();
  await vi.waitFor(async () => expect((await updates("outbox")).all - before.all).toBeGreaterThanOrEqual(42), 20_000);
  const after = await updates("outbox");
  expect((after.hot - before.hot) / (after.all - before.all)).toBeGreaterThanOrEqual(0.9);
});
