import { setTimeout } from "node:timers/promises";
import { createEngine, type Engine, type Store, systemClock, worker } from "@nastavnik/engine";
import { type PostgresConnection, postgresStore } from "@nastavnik/persistence/postgres";
import pg from "pg";
import { Temporal } from "temporal-polyfill";
import { afterEach, expect, test, vi } from "vitest";
import { as, calendar } from "../../engine/test/set-up.ts";
import { ball, whenHit } from "../../engine/test/workflows/ball.ts";
import { ownSchema, runtimeRole } from "./own-schema.ts";
import { proxyTo } from "./proxy.ts";

const { schema, url, admin, pool } = ownSchema();
const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of opened.splice(0).toReversed()) await each.close();
});

/** A store as another process would have it: under a name of its own nothing is shared with the others here. */
async function open(
  name: string,
  more: Partial<PostgresConnection> = {},
  { tenant = "school", ...options }: { readonly tenant?: string; readonly heartbeat?: number } = {},
): Promise<Store> {
  const { hostname, port, pathname } = new URL(url());
  const connection = {
    hosts: hostname,
    port: Number(port),
    database: pathname.slice(1),
    user: runtimeRole,
    password: runtimeRole,
    applicationName: `${schema}-${name}`,
    ...more,
  };
  const store = await postgresStore({ connection, schema, tenant, ...options });
  opened.push(store);
  return store;
}

/** Counts what a store hears. */
async function heard(store: Store) {
  let rings = 0;
  const unlisten = await store.wakeUp.listen(() => void rings++);
  return { rings: () => rings, unlisten };
}

const listening = async (name: string): Promise<number> => {
  const { rows } = await admin().query<{ count: string }>(
    `select count(*) from pg_stat_activity where application_name = $1 and query ~* '^(un)?listen|listening|select 1 from pg_listening'`,
    [`${schema}-${name}`],
  );
  return Number(rows[0]?.count);
};

test("a process is woken by what another one stores, and hears everything once when it begins to listen", async () => {
  const [one, other] = [await open("one"), await open("other")];
  const { rings } = await heard(one);
  expect(one.wakeUp.isHeard()).toBe(true);
  expect(rings()).toBe(1);
  other.wakeUp.ring();
  await expect.poll(rings).toBe(2);
});

test("a thousand rings become a few notifications, without a word of whose they are", async () => {
  const store = await open("loud", {}, { tenant: "school-of-secrets" });
  const ears = new pg.Client({ connectionString: url() });
  await ears.connect();
  opened.push({ close: () => ears.end() });
  const told: pg.Notification[] = [];
  ears.on("notification", (notification) => told.push(notification));
  const { rows } = await pool().query<{ name: string }>(
    `select 'nastavnik_' || substr(encode(sha256(convert_to($1, 'UTF8')), 'hex'), 1, 16) as name`,
    [schema],
  );
  await ears.query(`listen "${rows[0]?.name}"`);
  for (let ring = 0; ring < 1000; ring++) {
    store.wakeUp.ring();
    if (ring % 100 === 0) await setTimeout(5);
  }
  await setTimeout(400);
  expect(told.length).toBeGreaterThan(0);
  expect(told.length).toBeLessThan(5);
  expect(told.map(({ payload }) => payload)).toEqual(told.map(() => ""));
});

test("a listener that is killed listens again by itself, and looks once for what it has missed", async () => {
  const [one, other] = [await open("killed"), await open("killer")];
  const { rings } = await heard(one);
  const before = rings();
  await admin().query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1`, [
    `${schema}-killed`,
  ]);
  await expect.poll(rings).toBeGreaterThan(before);
  await expect.poll(() => one.wakeUp.isHeard()).toBe(true);
  const again = rings();
  other.wakeUp.ring();
  await expect.poll(rings).toBeGreaterThan(again);
});

test("a listener that cannot reach its server tries again without spinning, and hears when it is back", async () => {
  const proxy = await proxyTo(url());
  opened.push(proxy);
  const warned = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
  const store = await open("behind", { port: proxy.port });
  const { rings } = await heard(store);
  expect(rings()).toBe(1);
  proxy.refuse();
  await expect.poll(() => store.wakeUp.isHeard()).toBe(false);
  await setTimeout(300);
  expect(warned).toHaveBeenCalledTimes(1);
  proxy.mend();
  await expect.poll(() => store.wakeUp.isHeard()).toBe(true);
  expect(rings()).toBe(2);
  warned.mockRestore();
});

test("a listener that has gone deaf without a word notices, and hears again when the network is back", async () => {
  const proxy = await proxyTo(url());
  opened.push(proxy);
  const warned = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
  const store = await open("deaf", { port: proxy.port }, { heartbeat: 100 });
  const other = await open("speaking");
  const { rings } = await heard(store);
  proxy.silence();
  await expect.poll(() => store.wakeUp.isHeard()).toBe(false);
  expect(store.wakeUp.queueUsage?.()).toBeUndefined();
  await expect.poll(() => warned.mock.calls.length).toBe(1);
  const before = rings();
  proxy.mend();
  await expect.poll(() => store.wakeUp.isHeard()).toBe(true);
  // What was stored meanwhile was told to nobody.
  await expect.poll(rings).toBeGreaterThan(before);
  const again = rings();
  other.wakeUp.ring();
  await expect.poll(rings).toBeGreaterThan(again);
  warned.mockRestore();
});

test("due work is carried out within a poll interval while its process is deaf, and at once when it hears again", async () => {
  const proxy = await proxyTo(url());
  opened.push(proxy);
  const warned = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
  const tenant = "house";
  const [far, near] = [
    await open("far", { port: proxy.port }, { tenant, heartbeat: 100 }),
    await open("near", {}, { tenant }),
  ];
  const pollInterval = Temporal.Duration.from({ milliseconds: 300 });
  const passed = (by: string) => (by === "a" ? [{ workflow: "ball", id: "b" }] : []);
  const engineOn = (store: Store): Engine =>
    createEngine({ store, clock: systemClock(), calendar, workflows: [ball], reactions: [whenHit("on", passed)] });
  const engine = engineOn(near);
  // It is deaf, and can work: only its listener goes through the broken network.
  const working = worker(engineOn({ ...near, wakeUp: far.wakeUp }), { pollInterval });
  opened.push({ close: () => working.stop() });
  let commands = 0;
  const give = (id: string, type: string, payload = {}) =>
    engine.execute({ workflow: "ball", id }, { id: `c-${++commands}`, type, payload, actor: as("player") });
  const hits = async () => (await engine.instance({ workflow: "ball", id: "b" }))?.context["hits"];
  for (const id of ["a", "b"]) await give(id, "serve");
  await expect.poll(() => working.health()).toMatchObject({ isWoken: true, queueUsage: expect.any(Number) });
  expect(working.health().queueUsage).toBeLessThan(0.5);
  proxy.silence();
  await expect.poll(() => working.health().isWoken).toBe(false);
  await give("a", "hit", { by: "me" });
  await expect.poll(hits).toEqual(["a"]);
  proxy.mend();
  await expect.poll(() => working.health().isWoken).toBe(true);
  await give("a", "hit", { by: "me" });
  await expect.poll(hits).toEqual(["a", "a"]);
  warned.mockRestore();
});

test("a heartbeat that makes no sense is refused", async () => {
  for (const heartbeat of [0, -1, Number.NaN, 60_000]) {
    await expect(open("none", {}, { heartbeat })).rejects.toMatchObject({ code: "invalid-input" });
  }
});

test("stores of many tenants in one process have one listener, and none is left when they have stopped", async () => {
  for (let restart = 0; restart < 5; restart++) {
    const stores = await Promise.all(["a", "b", "c"].map((tenant) => open("tenants", {}, { tenant })));
    const all = await Promise.all(stores.map(heard));
    expect(await listening("tenants")).toBe(1);
    for (const { unlisten } of all) await unlisten();
    await expect.poll(() => listening("tenants")).toBe(0);
  }
});

test("behind a pooler nothing is heard, and a store still rings", async () => {
  const [pooled, other] = [await open("pooled", { isPooled: true }), await open("direct")];
  const [deaf, hearing] = [await heard(pooled), await heard(other)];
  expect(pooled.wakeUp.isHeard()).toBe(false);
  const before = hearing.rings();
  pooled.wakeUp.ring();
  expect(deaf.rings()).toBe(1);
  await expect.poll(hearing.rings).toBeGreaterThan(before);
});
