import type { Store } from "@nastavnik/engine";
import { migratePostgres, postgresStore } from "@nastavnik/persistence/postgres";
import { randomBytes } from "node:crypto";
import pg from "pg";
import { Temporal } from "temporal-polyfill";
import { afterAll, expect, inject, test } from "vitest";
import { note } from "./note.ts";
import { ownSchema, runtimeRole, urlFor } from "./own-schema.ts";

const { schema, admin, url } = ownSchema();
const russian = `nastavnik_ru_${randomBytes(4).toString("hex")}`;

afterAll(async () => {
  await admin().query(`drop database if exists ${russian} with (force)`);
});

const ids = ["б", "а", "Б", "ё", "е", "ж", "z", "Z", "a", "-", "_", "1", "10", "2", "\u{1F600}", "\uFFFD"];

/** The identifiers in every order in which the store tells them. */
async function orders(store: Store): Promise<readonly (readonly string[])[]> {
  const at = Temporal.Instant.from("2021-09-01T00:00:00Z");
  for (const id of ids) {
    const commit = note(id);
    await store.commit({
      ...commit,
      writes: commit.writes.map((write) => ({
        ...write,
        instance: { ...write.instance, parent: "all" },
        timers: { set: [{ id: "t", dueAt: at }], cancel: [] },
      })),
    });
  }
  return [
    (await store.loadGroup("note", "all")).instances.map(({ id }) => id),
    (await store.dueTimers(at, 100)).map(({ instance }) => instance.id),
  ];
}

test("order is by code points, whatever language the database is of", async () => {
  const own = await postgresStore({ connection: `${url()}?sslmode=disable`, schema, tenant: "order" });
  await admin().query(
    `create database ${russian} template template0 encoding 'UTF8' locale_provider icu icu_locale 'ru-RU' locale 'C'`,
  );
  const at = (text: string) => Object.assign(new URL(text), { pathname: `/${russian}` }).href;
  const pool = new pg.Pool({ connectionString: at(inject("postgres")), max: 2 });
  const { rows } = await pool.query(`select 'б' < 'Я' as sorts`);
  expect(rows).toEqual([{ sorts: true }]);
  await migratePostgres({ pool, schema, grantTo: runtimeRole });
  const other = await postgresStore({
    connection: `${at(urlFor(runtimeRole, runtimeRole))}?sslmode=disable`,
    schema,
    tenant: "order",
  });
  const [first, second] = [await orders(own), await orders(other)];
  expect(second).toEqual(first);
  const byPoints = ids.map((id) => `n-${id}`).toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  for (const order of first) expect(order).toEqual(byPoints);
  await own.close();
  await other.close();
  await pool.end();
});

test("every key compares by code points", async () => {
  const { rows } = await admin().query(
    `select distinct c.relname || '.' || a.attname as column from pg_index x
       join pg_class c on c.oid = x.indrelid
       join pg_attribute a on a.attrelid = c.oid and a.attnum = any (x.indkey::smallint[])
       join pg_type t on t.oid = a.atttypid
       left join pg_collation l on l.oid = a.attcollation
       where c.relnamespace = $1::regnamespace and t.typname = 'text' and l.collname not in ('C', 'POSIX')`,
    [schema],
  );
  expect(rows).toEqual([]);
});

test("instants come back to the nanosecond, and reading one at a time passes over none, in a process of another zone", async () => {
  const before = process.env["TZ"];
  process.env["TZ"] = "Asia/Kamchatka";
  try {
    const store = await postgresStore({ connection: `${url()}?sslmode=disable`, schema, tenant: "instants" });
    const start = Temporal.Instant.from("2021-09-01T20:59:59.999999998Z");
    const at = (number: number) => start.add({ nanoseconds: number });
    for (let number = 0; number < 6; number++) {
      const commit = note(number);
      const writes = commit.writes.map((write) => ({ ...write, fact: { ...write.fact, at: at(number) } }));
      await store.commit({ ...commit, command: { ...commit.command, at: at(number) }, writes });
    }
    const seen: string[] = [];
    for (let after = 0; ;) {
      const [fact] = await store.facts({ after, limit: 1 });
      if (fact === undefined) break;
      seen.push(fact.at.toString());
      after = fact.position;
    }
    expect(seen).toEqual(Array.from({ length: 6 }, (_, number) => at(number).toString()));
    await store.close();
  } finally {
    if (before === undefined) delete process.env["TZ"];
    else process.env["TZ"] = before;
  }
});
