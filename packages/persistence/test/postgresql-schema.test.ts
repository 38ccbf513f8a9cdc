import { PGlite } from "@electric-sql/pglite";
import { pgliteStoreOn } from "@nastavnik/persistence/pglite";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { entry } from "./entry.ts";
import { expectWhole } from "./expect-whole.ts";

const tenant = "school-1";
let pglite: PGlite;
beforeAll(async () => {
  pglite = await PGlite.create();
});
afterEach(() => pglite.exec("drop schema if exists nastavnik cascade"));
afterAll(() => pglite.close());

async function rows(sql: string): Promise<unknown[]> {
  return (await pglite.query(sql)).rows;
}

const schema = () =>
  rows(`select table_name, column_name, data_type from information_schema.columns
    where table_schema = 'nastavnik' order by 1, 2`);

test("a migration makes the schema, and a second one does no harm", async () => {
  const store = await pgliteStoreOn(pglite, { tenant });
  await store.commit(entry(0));
  const [columns, versions] = [await schema(), await rows("select * from nastavnik.schema_version order by version")];
  expect(columns).not.toEqual([]);
  expect(versions.map((each) => (each as { version: number }).version)).toEqual(versions.map((_, index) => index + 1));
  const again = await pgliteStoreOn(pglite, { tenant });
  expect(await expectWhole(again)).toBe(1);
  expect(await schema()).toEqual(columns);
  expect(await rows("select * from nastavnik.schema_version order by version")).toEqual(versions);
});

test("several who migrate at once do it once", async () => {
  const stores = await Promise.all(Array.from({ length: 4 }, () => pgliteStoreOn(pglite, { tenant })));
  for (const [number, store] of stores.entries()) {
    expect(await store.commit(entry(number))).toEqual({ result: "committed" });
    expect(await expectWhole(store)).toBe(number + 1);
  }
  expect(await rows("select version from nastavnik.schema_version group by version having count(*) > 1")).toEqual([]);
});

test("a migration that fails leaves nothing behind", async () => {
  await pglite.exec("create schema nastavnik; create table nastavnik.outbox (id integer)");
  await expect(pgliteStoreOn(pglite, { tenant })).rejects.toMatchObject({ name: "NastavnikError", code: "internal" });
  expect(await schema()).toEqual([{ table_name: "outbox", column_name: "id", data_type: "integer" }]);
  await pglite.exec("drop table nastavnik.outbox");
  expect(await expectWhole(await pgliteStoreOn(pglite, { tenant }))).toBe(0);
});

test("a schema of a newer release is refused and left alone", async () => {
  await pgliteStoreOn(pglite, { tenant });
  await pglite.exec("insert into nastavnik.schema_version (version) values (1000)");
  const before = await schema();
  const opening = pgliteStoreOn(pglite, { tenant });
  await expect(opening).rejects.toMatchObject({ name: "NastavnikError", code: "unsupported" });
  await expect(opening).rejects.toThrow("written by a newer release");
  expect(await schema()).toEqual(before);
});

test("closing a store leaves the PGlite open that it was handed", async () => {
  const store = await pgliteStoreOn(pglite, { tenant });
  await store.close();
  expect(pglite.closed).toBe(false);
  expect(await rows("select 1 as one")).toEqual([{ one: 1 }]);
});

test("a stored row that was tampered with is refused with its place", async () => {
  const store = await pgliteStoreOn(pglite, { tenant });
  await store.commit(entry(0));
  await pglite.exec("update nastavnik.instance set context = '[]'");
  await pglite.exec(`update nastavnik.command set answer = '{"outcome":"accepted"}'`);
  await pglite.exec("update nastavnik.timer set due_at = '2021'");
  const { instance, commandId } = entry(0).command;
  for (const reading of [store.load([instance]), store.answerTo(instance, commandId), store.nextTimer()]) {
    await expect(reading).rejects.toMatchObject({ name: "NastavnikError", code: "invalid-input" });
  }
  await expect(store.load([instance])).rejects.toThrow("stored instance: 0.context: expected a JSON object");
});

test("statistics for the planner are kept, so that no plan reads whole tables", async () => {
  const store = await pgliteStoreOn(pglite, { tenant });
  const counted = () =>
    rows("select reltuples::integer as rows from pg_class where oid = 'nastavnik.command'::regclass");
  for (let number = 0; number < 99; number++) await store.commit(entry(number));
  expect(await counted()).toEqual([{ rows: -1 }]);
  await store.commit(entry(99));
  expect(await counted()).toEqual([{ rows: 99 }]);
  expect(await expectWhole(store)).toBe(100);
});
