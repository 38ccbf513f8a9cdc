import type { Commit, Store } from "@nastavnik/engine";
import { pgliteStoreOn } from "@nastavnik/persistence/pglite";
import { postgresStore } from "@nastavnik/persistence/postgres";
import type { PGlite } from "@electric-sql/pglite";
import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { note } from "./note.ts";
import { ownSchema } from "./own-schema.ts";
import { pgliteInMemory } from "./pglite-in-memory.ts";

const { schema, pool, admin, url } = ownSchema();
let pglite: PGlite;
beforeAll(async () => {
  pglite = await pgliteInMemory();
});
afterAll(() => pglite.close());

let tenants = 0;
const nextTenant = () => `batches-${++tenants}`;

const databases: readonly { readonly name: string; readonly open: () => Promise<Store> }[] = [
  { name: "PostgreSQL", open: () => postgresStore({ pool: pool(), schema, tenant: nextTenant() }) },
  { name: "PGlite", open: () => pgliteStoreOn(pglite, { tenant: nextTenant() }) },
];

const effect = (id: string) => ({ kind: "effect" as const, id, effect: { id, type: "notify", data: {} } });

/** The commit with a message that can be put there only once. */
function telling(commit: Commit, id: string): Commit {
  return { ...commit, writes: commit.writes.map((write) => ({ ...write, outbox: [effect(id)] })) };
}

describe.each(databases)("commits that come at once, on $name", ({ open }) => {
  test("are all stored, each with its own answer", async () => {
    const store = await open();
    const commits = Array.from({ length: 200 }, (_, number) => note(number));
    const results = await Promise.all(commits.map((commit) => store.commit(commit)));
    expect(results).toEqual(commits.map(() => ({ result: "committed" })));
    const ids = (await store.commands()).map(({ commandId }) => commandId);
    expect(ids.toSorted()).toEqual(commits.map(({ command }) => command.commandId).toSorted());
  });

  test("fail alone: one that cannot be stored takes no other along", async () => {
    const store = await open();
    await store.commit(telling(note("first"), "taken"));
    const commits = Array.from({ length: 64 }, (_, number) =>
      number === 17 ? telling(note(number), "taken") : note(number),
    );
    const results = await Promise.allSettled(commits.map((commit) => store.commit(commit)));
    const failed = results.flatMap((each, index) =>
      each.status === "rejected" ? [{ index, error: each.reason }] : [],
    );
    expect(failed).toMatchObject([{ index: 17, error: { name: "NastavnikError", code: "internal" } }]);
    expect(await store.facts()).toHaveLength(64);
    // It left nothing of itself.
    expect(await store.commit(note(17))).toEqual({ result: "committed" });
  });

  test("with a stale one, a duplicate and one that cannot be encoded among them get their own answers", async () => {
    const store = await open();
    await store.commit(note("old"));
    const stale = { ...note("stale"), reads: [{ ref: { workflow: "note", id: "n-old" }, version: 7 }] };
    const nul = { ...note("nul"), command: { ...note("nul").command, actor: "a\0" } };
    const answers = await Promise.allSettled(
      [note(1), stale, note("old"), nul, note(2)].map((commit) => store.commit(commit)),
    );
    expect(answers).toMatchObject([
      { value: { result: "committed" } },
      { value: { result: "conflict" } },
      { value: { result: "duplicate" } },
      { reason: { code: "invalid-input" } },
      { value: { result: "committed" } },
    ]);
  });

  test("for one instance go one after the other, and the same command twice is a duplicate", async () => {
    const store = await open();
    const [first, again, second] = [
      note(1),
      note(1),
      { ...note(1), command: { ...note(1).command, commandId: "other" } },
    ];
    const results = await Promise.all([first, second, again].map((commit) => store.commit(commit)));
    expect(results.map(({ result }) => result)).toEqual(["committed", "conflict", "duplicate"]);
  });

  test("that look at a group see those that were before them in it", async () => {
    const store = await open();
    const member = (number: number, fingerprint: string): Commit => {
      const commit = note(number);
      const writes = commit.writes.map((write) => ({
        ...write,
        instance: { ...write.instance, parent: "group" },
        fact: { ...write.fact, parent: "group" },
      }));
      return { ...commit, writes, reads: [{ group: { workflow: "note", parent: "group" }, fingerprint }] };
    };
    const results = await Promise.all(
      [member(1, "0:0"), member(2, "0:0"), member(3, "1:1")].map((each) => store.commit(each)),
    );
    expect(results.map(({ result }) => result)).toEqual(["committed", "conflict", "committed"]);
    expect((await store.loadGroup("note", "group")).fingerprint).toBe("2:2");
  });
});

test("a member that a trigger of the host throws back is found in halves", async () => {
  await admin().query(`create function "${schema}".strict() returns trigger language plpgsql as $$
    begin raise exception 'not on this day'; end $$`);
  await admin().query(`create trigger strict before insert on "${schema}".fact for each row
    when (new.instance = 'n-bad') execute function "${schema}".strict()`);
  try {
    const store = await postgresStore({ pool: pool(), schema, tenant: nextTenant() });
    const numbers = [...Array.from({ length: 40 }, (_, number) => number), "bad", 41, 42];
    const results = await Promise.allSettled(numbers.map((number) => store.commit(note(number))));
    expect(results.filter(({ status }) => status === "rejected")).toHaveLength(1);
    expect(await store.facts()).toHaveLength(42);
  } finally {
    await admin().query(`drop trigger strict on "${schema}".fact`);
  }
});

test("processes that write the same instances in any order never lock each other up, and lose nothing", async () => {
  const tenant = nextTenant();
  const stores = await Promise.all(
    [1, 2, 3, 4].map(() => postgresStore({ connection: `${url()}?sslmode=disable`, schema, tenant })),
  );
  const versions = new Map<string, number>();
  const before = await deadlocks();
  const writeBoth = async (store: Store, ids: readonly string[], number: number): Promise<void> => {
    for (;;) {
      const found = await store.load(ids.map((id) => ({ workflow: "note", id })));
      const commit = note(number);
      const writes = ids.map((id, index) => {
        const version = (found[index]?.version ?? 0) + 1;
        const [write] = commit.writes;
        if (write === undefined) throw new Error("expected a write");
        return {
          ...write,
          instance: { ...write.instance, id, version },
          expectedVersion: version - 1,
          fact: { ...write.fact, instance: { workflow: "note", id }, version },
        };
      });
      if ((await store.commit({ ...commit, writes })).result === "committed") return;
    }
  };
  const pairs = fc.sample(fc.shuffledSubarray(["a", "b", "c", "d", "e"], { minLength: 2, maxLength: 2 }), {
    numRuns: Number(process.env["NASTAVNIK_COMMITS"] ?? 64),
    seed: 7,
  });
  await Promise.all(pairs.map((ids, number) => writeBoth(stores[number % 4] as Store, ids, number)));
  for (const ids of pairs) for (const id of ids) versions.set(id, (versions.get(id) ?? 0) + 1);
  for (const [id, version] of versions) {
    expect((await stores[0]?.load([{ workflow: "note", id }]))?.[0]?.version).toBe(version);
    const facts = await stores[0]?.facts({ instance: { workflow: "note", id } });
    expect(facts?.map((fact) => fact.version)).toEqual(Array.from({ length: version }, (_, index) => index + 1));
  }
  expect(await deadlocks()).toBe(before);
  for (const store of stores) await store.close();
});

async function deadlocks(): Promise<number> {
  const { rows } = await admin().query(
    `select deadlocks::integer as count from pg_stat_database where datname = current_database()`,
  );
  return rows[0].count as number;
}

test("a tenant that is busy leaves the pool to others", async () => {
  const two = new pg.Pool({ connectionString: url(), max: 2 });
  const busy = await postgresStore({ pool: two, schema, tenant: nextTenant() });
  const other = await postgresStore({ pool: two, schema, tenant: nextTenant() });
  await Promise.all([busy.commit(note("first")), other.commit(note("first"))]);
  let done = 0;
  const many = Array.from({ length: 640 }, (_, number) => busy.commit(note(number)).then(() => done++));
  await many[0];
  await other.commit(note(0));
  expect(done).toBeLessThan(640);
  await Promise.all(many);
  await two.end();
});

const pinned = /set default_transaction_isolation = 'read committed'/;

// To PostgreSQL the two lowest levels are the same.
test.each([
  ["serializable", pinned],
  ["repeatable read", pinned],
  ["read uncommitted", /opened/],
] as const)(
  "a server whose sessions are %s by default changes nothing, and a pool of such is told of",
  async (level, told) => {
    const role = `isolated_${level.replace(" ", "_")}_${schema}`;
    await admin().query(`create role ${role} login password '${role}' in role nastavnik_runtime`);
    try {
      await admin().query(`alter role ${role} set default_transaction_isolation = '${level}'`);
      const { hostname, port, pathname } = new URL(url());
      const connection = {
        hosts: hostname,
        port: Number(port),
        database: pathname.slice(1),
        user: role,
        password: role,
      };
      const tenant = nextTenant();
      const stores = await Promise.all([1, 2].map(() => postgresStore({ connection, schema, tenant })));
      const results = await Promise.all(
        Array.from({ length: 40 }, (_, number) => (stores[number % 2] as Store).commit(note(number >> 1))),
      );
      const count = (result: string) => results.filter((each) => each.result === result).length;
      expect([count("committed"), count("duplicate")]).toEqual([20, 20]);
      for (const store of stores) await store.close();

      const handed = new pg.Pool({ ...connection, host: hostname });
      const opening = await postgresStore({ pool: handed, schema, tenant }).then(
        () => "opened",
        (error: Error) => error.message,
      );
      expect(opening).toMatch(told);
      await handed.end();
    } finally {
      await admin().query(`drop role ${role}`);
    }
  },
);
