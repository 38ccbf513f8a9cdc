import type { Store } from "@nastavnik/engine";
import {
  migratePostgres,
  type PgClientLike,
  type PgPoolLike,
  type PostgresConnection,
  postgresStore,
} from "@nastavnik/persistence/postgres";
import pg from "pg";
import { Temporal } from "temporal-polyfill";
import { afterEach, describe, expect, inject, test, vi } from "vitest";
import { runs } from "../../../tools/runs.ts";
import { entry } from "./entry.ts";
import { expectWhole } from "./expect-whole.ts";
import { ownSchema, runtimeRole } from "./own-schema.ts";
import { proxyTo } from "./proxy.ts";
import { note } from "./note.ts";

const { schema, url, admin } = ownSchema();
const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of opened.splice(0).toReversed()) await each.close();
});

let tenants = 0;
const nextTenant = () => `connections-${++tenants}`;

function connectionTo(port?: number, more: Partial<PostgresConnection> = {}): PostgresConnection {
  const { hostname, port: own, pathname } = new URL(url());
  return {
    hosts: hostname,
    port: port ?? Number(own),
    database: pathname.slice(1),
    user: runtimeRole,
    password: runtimeRole,
    applicationName: schema,
    ...more,
  };
}

async function open(connection: PostgresConnection, more: object = {}): Promise<Store> {
  const store = await postgresStore({ connection, schema, tenant: nextTenant(), ...more });
  opened.push(store);
  return store;
}

async function proxied() {
  const proxy = await proxyTo(url());
  opened.push(proxy);
  return proxy;
}

const unavailable = { name: "NastavnikError", code: "unavailable" };

describe("a connection that ends", () => {
  test("while it is idle costs no command", async () => {
    const store = await open(connectionTo());
    await Promise.all([0, 1, 2].map((number) => store.commit(note(number))));
    await admin().query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1`, [schema]);
    for (const number of [3, 4]) {
      // The first may still meet the connection that has just ended; giving it again is safe.
      const result = await store.commit(note(number)).catch(() => store.commit(note(number)));
      expect(["committed", "duplicate"]).toContain(result.result);
    }
    expect(await store.commands()).toHaveLength(5);
  });

  test("while a commit waits on it ends that commit with unavailable, and no other", async () => {
    const store = await open(connectionTo());
    const blocker = await admin().connect();
    try {
      await blocker.query("begin");
      await blocker.query(
        `select pg_advisory_xact_lock(hashtextextended('"${schema}"/tenant/' || $1, 0)),
        pg_advisory_xact_lock(hashtextextended('nastavnik/tenant/' || $1, 0))`,
        [store.tenant],
      );
      const waiting = store.commit(note(0)).catch((error: unknown) => error);
      await expect
        .poll(async () => {
          const { rowCount } = await admin().query(
            `select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1 and wait_event = 'advisory'`,
            [schema],
          );
          return rowCount;
        })
        .toBe(1);
      expect(await waiting).toMatchObject(unavailable);
    } finally {
      await blocker.query("rollback");
      blocker.release();
    }
    expect(await store.commit(note(0))).toEqual({ result: "committed" });
  });

  test("keeps nobody waiting who has not had it yet", async () => {
    const store = await open(connectionTo(undefined, { maxConnections: 1 }));
    const other = await admin().connect();
    await other.query(`begin; lock table ${schema}.fact`);
    const reads = Array.from({ length: 4 }, () => store.facts());
    const all = Promise.allSettled(reads);
    await vi.waitFor(async () => {
      const ended = `select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1 and wait_event_type = 'Lock'`;
      expect((await other.query(ended, [schema])).rowCount).toBe(1);
    });
    await expect(reads[0]).rejects.toMatchObject(unavailable);
    await other.query("commit");
    other.release();
    const answered = { status: "fulfilled", value: [] };
    expect((await all).slice(1)).toEqual([answered, answered, answered]);
  });

  test("is never given a commit again by the store: giving the same command again is what is safe", async () => {
    const proxy = await proxied();
    const store = await open(connectionTo(proxy.port));
    // A thousand at an effort of 40.
    const rounds = runs(25);
    let lost = 0;
    for (let number = 0; number < rounds; number++) {
      proxy.cutAfterSending(`c-${number}`);
      const first = await store.commit(entry(number)).catch((error: unknown) => error);
      expect(first).toMatchObject(unavailable);
      const second = await store.commit(entry(number));
      expect(["committed", "duplicate"]).toContain(second.result);
      if (second.result === "duplicate") lost++;
    }
    expect(await expectWhole(store)).toBe(rounds);
    // The word was lost, and not the commit.
    expect(lost).toBeGreaterThan(0);
  });

  test("is never told of a commit that PostgreSQL has undone, though PostgreSQL answers it without an error", async () => {
    const pool = new pg.Pool({ connectionString: inject("postgres"), max: 1 });
    opened.push({ close: () => pool.end() });
    const spoilt = `${schema}_spoilt`;
    // Right before each commit something fails in its transaction, and nobody looks at that.
    const spoiling: PgPoolLike = {
      on: (event, listener) => pool.on(event, listener),
      async connect() {
        const client = (await pool.connect()) as unknown as PgClientLike;
        return {
          on: (event, listener) => client.on(event, listener),
          release: (destroy) => client.release(destroy),
          async query(query) {
            if (query.text === "commit") await client.query({ text: "select 1 / 0" }).catch(() => {});
            return client.query(query);
          },
        };
      },
    };
    const migrating = migratePostgres({ pool: spoiling, schema: spoilt });
    await expect(migrating).rejects.toMatchObject({ ...unavailable, message: expect.stringContaining("ROLLBACK") });
    expect((await admin().query(`select to_regnamespace($1) as found`, [spoilt])).rows).toEqual([{ found: null }]);
  });
});

describe("a network that has gone silent", () => {
  test("is given up after a while, and the store goes on when it is back", async () => {
    const proxy = await proxied();
    const store = await open(connectionTo(proxy.port), { statementTimeout: 200 });
    await store.commit(note(0));
    proxy.silence();
    await expect(store.commit(note(1))).rejects.toMatchObject(unavailable);
    proxy.mend();
    expect((await store.commit(note(1))).result).toBe("committed");
  });
});

describe("a pool", () => {
  test("of a single connection carries any number of commands", async () => {
    const store = await open(connectionTo(undefined, { maxConnections: 1 }));
    const results = await Promise.all(Array.from({ length: 64 }, (_, number) => store.commit(note(number))));
    expect(new Set(results.map(({ result }) => result))).toEqual(new Set(["committed"]));
    expect(await store.facts()).toHaveLength(64);
  });

  test("without a free connection is unavailable after a while", async () => {
    const pool = new pg.Pool({ connectionString: url(), max: 1, connectionTimeoutMillis: 1_000 });
    const store = await postgresStore({ pool, schema, tenant: nextTenant() });
    const held = await pool.connect();
    await expect(store.facts()).rejects.toMatchObject(unavailable);
    held.release();
    expect(await store.facts()).toEqual([]);
    await pool.end();
  });

  test("gets its connections back as they were, whatever has failed on them", async () => {
    const pool = new pg.Pool({ connectionString: url(), max: 1 });
    const settings = async () =>
      (await pool.query(`select name, setting from pg_settings where name !~ '^transaction_|^plpgsql' order by name`))
        .rows;
    const tenantOf = async () => (await pool.query(`select current_setting('nastavnik_tenant.id', true) as id`)).rows;
    const fresh = await settings();
    const store = await postgresStore({ pool, schema, tenant: nextTenant() });
    await store.commit(note(0));
    await store.commit(note(0));
    await store.commit({ ...note(1), writes: note(0).writes });
    await expect(store.commit({ ...note(2), writes: moved(note(0).writes) })).rejects.toMatchObject({
      code: "internal",
    });
    await store.facts();
    expect(await settings()).toEqual(fresh);
    expect(await tenantOf()).toEqual([{ id: "" }]);
    await pool.end();
  });

  test("that its host has taught other types shows the store the same", async () => {
    const types: pg.CustomTypesConfig = { getTypeParser: () => () => "spoilt" };
    const pool = new pg.Pool({ connectionString: url(), max: 2, types });
    const store = await postgresStore({ pool, schema, tenant: nextTenant() });
    await store.commit(entry(0));
    expect(await expectWhole(store)).toBe(1);
    await pool.end();
  });
});

function moved(writes: ReturnType<typeof note>["writes"]) {
  return writes.map((write) => ({
    ...write,
    instance: { ...write.instance, version: 2, parent: "elsewhere" },
    fact: { ...write.fact, version: 2 },
    expectedVersion: 1,
  }));
}

test("statements go on while a table gets another column", async () => {
  const store = await open(connectionTo());
  const progress = { isDone: false, number: 0 };
  const load = async () => {
    while (!progress.isDone) {
      expect((await store.commit(note(progress.number++))).result).toBe("committed");
      await store.facts({ limit: 1 });
      await store.load([{ workflow: "note", id: "n-0" }]);
    }
  };
  const loads = [load(), load(), load()];
  for (let round = 0; round < 5 || progress.number < 20; round++) {
    const table = ["fact", "instance", "command"][round % 3];
    await admin().query(`alter table "${schema}".${table} add column later text`);
    await admin().query(`alter table "${schema}".${table} drop column later`);
  }
  progress.isDone = true;
  await Promise.all(loads);
});

test("a commit may have more rows than a statement may have parameters", async () => {
  const store = await open(connectionTo());
  const commit = note(0);
  const rows = Math.min(100_000, runs(15_000));
  const outbox = Array.from({ length: rows }, (_, index) => effectOf(`e-${index}`));
  const writes = commit.writes.map((write) => ({ ...write, outbox }));
  expect(await store.commit({ ...commit, writes })).toEqual({ result: "committed" });
  const lease = new Temporal.Duration();
  expect(await store.leaseOutbox({ lease, limit: 2 * rows })).toHaveLength(rows);
});

const effectOf = (id: string) => ({ kind: "effect" as const, id, effect: { id, type: "notify", data: {} } });

test("nothing is prepared where a pooler stands between", async () => {
  const store = await open(connectionTo(), { prepare: false });
  await store.commit(note(0));
  await store.commit(note(1));
  expect(await store.facts()).toHaveLength(2);
});

test("one of several hosts is taken that lets commits in", async () => {
  const { hostname, port } = new URL(url());
  const store = await open(connectionTo(undefined, { hosts: [`${hostname}:1`, `${hostname}:${port}`] }));
  expect(await store.commit(note(0))).toEqual({ result: "committed" });
});

test("no host that lets commits in is unavailable, with what was found at each", async () => {
  const opening = open(connectionTo(undefined, { hosts: ["127.0.0.1:1", "127.0.0.1:2"] }));
  await expect(opening).rejects.toMatchObject(unavailable);
  await expect(opening).rejects.toThrow(/127\.0\.0\.1:1: .*nobody listens.*127\.0\.0\.1:2: .*nobody listens/);
});

describe("what is wrong with a connection is named by its part, and no secret is told", () => {
  const secret = "geheim-7";
  const good = () => new URL(url());
  test.each([
    ["scheme", () => `mysql://u:${secret}@localhost/db`, "scheme"],
    ["a bare word", () => secret, "scheme"],
    ["a # in the password", () => `postgres://u:a#${secret}@localhost/db`, "%23"],
    ["a / in the password", () => `postgres://u:a/${secret}@localhost/db`, "%2F"],
    ["a % in the password", () => `postgres://u:%${secret}@localhost/db`, "%25"],
    ["no user", () => `postgres://localhost/db`, "user"],
    ["no database", () => `postgres://u:${secret}@localhost`, "database"],
    ["a port", () => `postgres://u:${secret}@localhost:99999/db`, "port"],
    ["an sslmode", () => `postgres://u:${secret}@localhost/db?sslmode=require`, "sslmode"],
    ["another machine without sslmode", () => `postgres://u:${secret}@db.example/db`, "ssl"],
    ["an unknown parameter", () => `postgres://u:${secret}@localhost/db?password=${secret}`, "parameters"],
  ])("%s", async (_what, text, part) => {
    const error: unknown = await postgresStore({ connection: text(), tenant: "t" }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: "NastavnikError", code: "invalid-input" });
    expect(told(error)).toContain(part);
    expect(told(error)).not.toContain(secret);
  });

  test.each([
    ["a wrong password", () => withPart({ password: secret }), "user or password"],
    ["an unknown user", () => withPart({ username: "nobody-7" }), "user or password"],
    ["an unknown database", () => withPart({ pathname: "/none-7" }), "database"],
    ["a port where nobody listens", () => withPart({ port: "1" }), "nobody listens"],
    ["a server without TLS", () => `${url()}?sslmode=verify-full`, "TLS"],
  ])("%s", async (_what, text, part) => {
    const error: unknown = await postgresStore({ connection: text(), tenant: "t" }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject(unavailable);
    expect(told(error)).toContain(part);
    expect(told(error)).not.toContain(secret);
    expect(told(error)).not.toContain(runtimeRole);
  });

  function withPart(part: Partial<Pick<URL, "password" | "username" | "pathname" | "port">>): string {
    return Object.assign(good(), part).href;
  }
});

/** Everything that an error says, its causes included. */
function told(error: unknown): string {
  if (!(error instanceof Error)) return "";
  return `${error.message} ${error.stack?.split("\n")[0]} ${JSON.stringify(error)} ${told(error.cause)}`;
}
