import { randomBytes } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import type { CommitResult, Store } from "@nastavnik/engine";
import { migratePostgres, type PostgresConnection, postgresStore } from "@nastavnik/persistence/postgres";
import pg from "pg";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { runs } from "../../../tools/runs.ts";
import { type PostgresPair, startPair } from "../../../tools/postgres/start-pair.ts";
import { note } from "./note.ts";
import { runtimeRole } from "./own-schema.ts";
import { proxyTo } from "./proxy.ts";

// These tests have servers of their own: a primary whose commits wait for its standby. The last test ends it.
interface OwnPair extends PostgresPair {
  readonly admin: pg.Pool;
}

async function newPair(): Promise<OwnPair> {
  const servers = await startPair();
  const admin = new pg.Pool({ connectionString: servers.primary.url, max: 2 });
  admin.on("error", () => {});
  await admin.query(`create role ${runtimeRole} login password '${runtimeRole}'`);
  await migratePostgres({ pool: admin, grantTo: runtimeRole });
  return {
    ...servers,
    admin,
    stop: async () => {
      await admin.end();
      await servers.stop();
    },
  };
}

let shared: OwnPair;
beforeAll(async () => {
  shared = await newPair();
});
afterAll(() => shared.stop());

const opened: { close(): Promise<unknown> }[] = [];
const closeAll = async () => {
  for (const each of opened.splice(0).toReversed()) await each.close();
};
afterEach(closeAll);

const connectionTo = (...ports: readonly number[]): PostgresConnection => ({
  hosts: ports.map((port) => `127.0.0.1:${port}`),
  database: "postgres",
  user: runtimeRole,
  password: runtimeRole,
  // Each test is a place of its own.
  applicationName: randomBytes(6).toString("hex"),
});

let tenants = 0;

async function open(connection: PostgresConnection, more: object = {}): Promise<Store> {
  const store = await postgresStore({ connection, tenant: `school-${++tenants}`, ...more });
  opened.push(store);
  return store;
}

const unavailable = { name: "NastavnikError", code: "unavailable" };
const outcome = (committing: Promise<CommitResult>) =>
  committing.then(
    ({ result }) => result,
    (error: unknown) => error,
  );

test("a commit whose standby is away is never told as done, nor is it when it is given again, until the standby is back", async () => {
  const { primary, standby, admin } = shared;
  const store = await open(connectionTo(primary.port), { statementTimeout: 300 });
  expect(await outcome(store.commit(note(0)))).toBe("committed");
  await standby.crash();
  expect(await outcome(store.commit(note(1)))).toMatchObject(unavailable);
  // Somebody ends the waiting: PostgreSQL then tells the commit as done, with a mere warning.
  const cancelled = outcome(store.commit(note(2)));
  const cancelling = setInterval(
    () =>
      void admin
        .query(`select pg_cancel_backend(pid) from pg_stat_activity where wait_event = 'SyncRep'`)
        .catch(() => {}),
    20,
  );
  expect(await cancelled).toMatchObject({
    ...unavailable,
    message: expect.stringContaining("lost during a statement"),
  });
  clearInterval(cancelling);
  // It is there to be read at once, and yet may be gone with this server.
  await expect.poll(() => store.facts().then((facts) => facts.length)).toBe(3);
  expect(await outcome(store.commit(note(2)))).toMatchObject(unavailable);
  await standby.start();
  await expect.poll(() => outcome(store.commit(note(2)))).toBe("duplicate");
  expect(await outcome(store.commit(note(1)))).toBe("duplicate");
  expect(await store.commands()).toHaveLength(3);
});

test("a server that acknowledges what it may lose is refused, unless that is meant", async () => {
  const { primary, admin } = shared;
  for (const level of ["off", "local"]) {
    await admin.query(`alter role ${runtimeRole} set synchronous_commit = '${level}'`);
    const opening = postgresStore({ connection: connectionTo(primary.port), tenant: "school" });
    await expect(opening).rejects.toMatchObject({
      ...unavailable,
      message: expect.stringContaining(`got sessions with synchronous_commit ${level}`),
    });
    const store = await open(connectionTo(primary.port), { mayLoseCommits: true });
    expect(await outcome(store.commit(note(level)))).toBe("committed");
  }
  await admin.query(`alter role ${runtimeRole} reset synchronous_commit`);
});

test("a server that has turned read-only loses its connections, and the store goes on when commits are taken again", async () => {
  const { primary, admin } = shared;
  const { port } = primary;
  const pool = new pg.Pool({
    host: "127.0.0.1",
    port,
    database: "postgres",
    user: runtimeRole,
    password: runtimeRole,
    max: 3,
  });
  opened.push({ close: () => pool.end() });
  const store = await postgresStore({ pool, tenant: `school-${++tenants}` });
  await store.commit(note(0));
  const before = pool.totalCount;
  await admin.query(`alter role ${runtimeRole} set default_transaction_read_only = on`);
  await admin.query(`alter system set default_transaction_read_only = on`);
  await admin.query(`select pg_reload_conf()`);
  await expect
    .poll(() => outcome(store.commit(note(`read-only-${randomBytes(3).toString("hex")}`))))
    .toMatchObject({ ...unavailable, message: expect.stringContaining("25006") });
  expect(pool.totalCount).toBeLessThanOrEqual(before);
  expect(pool.idleCount).toBe(0);
  const client = new pg.Client({ connectionString: primary.url });
  await client.connect();
  await client.query(`set default_transaction_read_only = off`);
  await client.query(`alter role ${runtimeRole} reset default_transaction_read_only`);
  await client.query(`alter system reset default_transaction_read_only`);
  await client.query(`select pg_reload_conf()`);
  await client.end();
  await expect.poll(() => outcome(store.commit(note(1)))).toBe("committed");
});

/** Commits one after the other until told to stop, each as often as it takes; the longest time that one has taken. */
async function load(store: Store, who: number, progress: { isOver: boolean; done: string[] }): Promise<void> {
  for (let number = 0; !progress.isOver; number++) {
    const name = `${who}-${number}`;
    for (;;) {
      const answer = await outcome(store.commit(note(name)));
      if (answer === "committed" || answer === "duplicate") break;
      expect(answer).toMatchObject(unavailable);
      await setTimeout(20);
    }
    progress.done.push(name);
  }
}

test("when the standby takes over, and the old one after it, nothing that was told is lost or doubled, and work and wake-ups go on", async () => {
  const warned = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
  for (let round = 0; round < runs(1); round++) {
    if (round > 0) {
      await shared.stop();
      shared = await newPair();
    }
    const { primary, standby } = shared;
    // The old one does not vanish with its sockets: nothing is heard of it any more, as if its network were gone.
    const proxy = await proxyTo(primary.url);
    opened.push(proxy);
    const connection = connectionTo(proxy.port, standby.port);
    const store = await open(connection, { statementTimeout: 400, heartbeat: 400 });
    const other = await open(
      { ...connection, applicationName: `${connection.applicationName}-b` },
      { statementTimeout: 400 },
    );
    let rings = 0;
    await store.wakeUp.listen(() => void rings++);
    const progress = { isOver: false, done: [] as string[] };
    const loads = [0, 1, 2, 3].map((who) => load(store, who, progress));
    await expect.poll(() => progress.done.length).toBeGreaterThan(20);
    proxy.silence();
    await primary.crash();
    const promoting = new pg.Client({ connectionString: standby.url });
    promoting.on("error", () => {});
    await promoting.connect();
    await promoting.query(`select pg_promote()`);
    const told = progress.done.length;
    await expect.poll(() => progress.done.length).toBeGreaterThan(told + 20);
    // The old one comes back as the standby of the new one, which crashes in its turn.
    await shared.comeBack();
    proxy.mend();
    const caughtUp = `select sync_state from pg_stat_replication where application_name = 'standby'`;
    await expect.poll(async () => (await promoting.query(caughtUp)).rows).toEqual([{ sync_state: "sync" }]);
    const both = progress.done.length;
    await expect.poll(() => progress.done.length).toBeGreaterThan(both + 20);
    await promoting.end();
    await standby.crash();
    const again = new pg.Client({ connectionString: primary.url });
    again.on("error", () => {});
    await again.connect();
    await again.query(`select pg_promote()`);
    await again.query(`alter system reset synchronous_standby_names`);
    await again.query(`select pg_reload_conf()`);
    const back = progress.done.length;
    await expect.poll(() => progress.done.length).toBeGreaterThan(back + 20);
    progress.isOver = true;
    await Promise.all(loads);
    await expect.poll(() => store.wakeUp.isHeard()).toBe(true);
    const before = rings;
    // The first may go to the server that is no more.
    await expect.poll(() => (other.wakeUp.ring(), rings)).toBeGreaterThan(before);
    const { rows } = await again.query(`select id from nastavnik.command where tenant = $1 order by id`, [
      store.tenant,
    ]);
    expect(rows.map(({ id }) => id as string)).toEqual(progress.done.map((name) => `c-${name}`).toSorted());
    const { rows: facts } = await again.query(
      `select count(*)::integer as count from nastavnik.fact where tenant = $1`,
      [store.tenant],
    );
    expect(facts).toEqual([{ count: progress.done.length }]);
    await again.end();
    await closeAll();
  }
  warned.mockRestore();
});
