import type { PGlite } from "@electric-sql/pglite";
import type { Reason } from "@nastavnik/core";
import { pgliteStoreOn } from "@nastavnik/persistence/pglite";
import { Temporal } from "temporal-polyfill";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { entry } from "./entry.ts";
import { expectWhole } from "./expect-whole.ts";
import { pgliteInMemory } from "./pglite-in-memory.ts";

const tenant = "school-1";
let pglite: PGlite;
beforeAll(async () => {
  pglite = await pgliteInMemory();
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

test("a store of a newer format is not opened, and a process that has it open is stopped at its next commit", async () => {
  const store = await pgliteStoreOn(pglite, { tenant });
  await store.commit(entry(0));
  await pglite.exec("update nastavnik.store_format set format = format + 1");
  const refused = { name: "NastavnikError", code: "unsupported", message: expect.stringContaining("newer release") };
  await expect(store.commit(entry(1))).rejects.toMatchObject(refused);
  await expect(pgliteStoreOn(pglite, { tenant })).rejects.toMatchObject(refused);
  expect(await expectWhole(store)).toBe(1);
});

test("an answer of the format before three forces is read: what was a policy is a regulation", async () => {
  const store = await pgliteStoreOn(pglite, { tenant });
  const text = { ru: "Нет", en: "No" };
  const reasons: readonly Reason[] = [
    { code: "chosen", text, force: "regulation" },
    { code: "lawful", text, force: "law" },
  ];
  const { command, ...rest } = entry(0);
  await store.commit({ ...rest, command: { ...command, answer: { outcome: "refused", reasons } }, writes: [] });
  await pglite.exec(`update nastavnik.command set answer = replace(answer::text, '"regulation"', '"policy"')::json`);
  expect(await rows(`select answer #>> '{reasons,0,force}' as force from nastavnik.command`)).toEqual([
    { force: "policy" },
  ]);
  expect(await store.answerTo(command.instance, command.commandId)).toMatchObject({ outcome: "refused", reasons });
});

test("a process of a release before formats is stopped at its next commit", async () => {
  await pgliteStoreOn(pglite, { tenant });
  const committing = pglite.exec(`select nastavnik.commit('school-1', '{"command":{"id":"c-1"}}'::jsonb)`);
  await expect(committing).rejects.toThrow("older release");
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
  await pglite.exec("update nastavnik.snapshot set context = '[]'");
  await pglite.exec(`update nastavnik.command set answer = '{"outcome":"accepted"}'`);
  await pglite.exec("update nastavnik.timer set due_at = '2021'");
  const { instance, commandId } = entry(0).command;
  for (const reading of [store.load([instance]), store.answerTo(instance, commandId), store.nextTimer()]) {
    await expect(reading).rejects.toMatchObject({ name: "NastavnikError", code: "invalid-input" });
  }
  await expect(store.load([instance])).rejects.toThrow("stored instance: 0.context: expected a JSON object");
});

test("no statement reads more rows for a long history than for a short one", async () => {
  const store = await pgliteStoreOn(pglite, { tenant });
  const held = (id: string) => ({ item: { id }, attempt: 9 });
  const rowsRead = async () => {
    await rows("select pg_stat_force_next_flush()");
    const [read] = await rows(`select
      (select sum(idx_tup_read) from pg_stat_user_indexes where schemaname = 'nastavnik')::integer +
      (select sum(seq_tup_read) from pg_stat_user_tables where schemaname = 'nastavnik')::integer as count`);
    return (read as { count: number }).count;
  };
  const { instance, commandId } = entry(0).command;
  const [now, lease] = [entry(0).command.at, Temporal.Duration.from({ minutes: 1 })];
  let number = 0;
  const goOnTo = async (count: number) => {
    for (; number < count; number++) await store.commit(entry(number));
  };
  const rounds = 10;
  /** Rows that every statement together reads, for each of some rounds. */
  const rowsOfRound = async () => {
    const before = await rowsRead();
    for (const end = number + rounds; number < end; number++) {
      const settling = { ...entry(number), settledItem: `e-${number - 1}` };
      expect(await store.commit(settling)).toEqual({ result: "committed" });
      expect(await store.commit(settling)).toMatchObject({ result: "duplicate" });
      const stale = { ...settling, command: { ...settling.command, commandId: "other" } };
      expect(await store.commit(stale)).toMatchObject({ result: "conflict" });
      await store.load([instance]);
      await store.loadGroup("unit", "programme-1");
      await store.answerTo(instance, commandId);
      await store.facts({ after: 2 * number, limit: 2 });
      await store.commands({ after: number, limit: 2 });
      await store.nextTimer();
      await store.dueTimers(now, 2);
      await store.leaseOutbox({ lease: new Temporal.Duration(), limit: 2 });
      const leased = [
        ...(await store.leaseOutbox({ lease, limit: 1, kind: "effect" })),
        ...(await store.leaseOutbox({ lease, limit: 1, kind: "reaction" })),
        ...(await store.leaseOutbox({ lease, limit: 1 })),
      ];
      await store.prolong(leased, lease);
      await store.settleOutbox([held(`e-${number - 50}`), ...leased]);
      await store.personalData(["person-1"]);
      await store.forget("person-2");
    }
    return ((await rowsRead()) - before) / rounds;
  };
  await goOnTo(100);
  const short = await rowsOfRound();
  await goOnTo(300);
  const long = await rowsOfRound();
  // A statement that reads the history would read 200 rows more; what is left of rows that were changed makes a few.
  expect(long - short).toBeLessThan(50);
});

test("dead rows are cleared away at every ten thousandth commit", async () => {
  await pgliteStoreOn(pglite, { tenant });
  await pglite.exec("alter sequence nastavnik.command_position_seq restart with 9998");
  const store = await pgliteStoreOn(pglite, { tenant });
  const counted = () => rows("select reltuples::integer as rows from pg_class where oid = 'nastavnik.fact'::regclass");
  await store.commit(entry(0));
  expect(await counted()).toEqual([{ rows: -1 }]);
  await store.commit(entry(1));
  expect(await counted()).toEqual([{ rows: 2 }]);
  expect(await expectWhole(store)).toBe(2);
});
