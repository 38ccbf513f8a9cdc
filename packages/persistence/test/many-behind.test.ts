import type { PGlite } from "@electric-sql/pglite";
import type { Store } from "@nastavnik/engine";
import { pgliteStoreOn } from "@nastavnik/persistence/pglite";
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, expect, test } from "vitest";
import { effect, minute, reaction, step, unit } from "../src/testing/sample.ts";
import { pgliteInMemory } from "./pglite-in-memory.ts";

let pglite: PGlite;
beforeAll(async () => {
  pglite = await pgliteInMemory();
});
afterAll(() => pglite.close());

const zero = new Temporal.Duration();
const aside = { failure: { code: "internal", place: "here" }, attempt: 1, counts: true, next: "aside" } as const;

/** Rows of tables and indexes that some work reads, after whoever came first has passed those that are dead. */
async function rowsRead(work: () => Promise<unknown>): Promise<number> {
  await work();
  const count = async () => {
    await pglite.query("select pg_stat_force_next_flush()");
    const { rows } = await pglite.query<{ count: number }>(`select
      (select sum(idx_tup_read) from pg_stat_user_indexes where schemaname = 'nastavnik')::integer +
      (select sum(seq_tup_read) from pg_stat_user_tables where schemaname = 'nastavnik')::integer as count`);
    return rows[0]?.count ?? 0;
  };
  const before = await count();
  await work();
  return (await count()) - before;
}

let tenants = 0;
const open = (): Promise<Store> => pgliteStoreOn(pglite, { tenant: `behind-${++tenants}` });

test("what waits behind something that is set aside is read by no lease, however much it is", async () => {
  const readWith = async (before: number, after: number): Promise<number> => {
    const store = await open();
    const items = (name: string, count: number) =>
      Array.from({ length: count }, (_, index) => reaction(`${name}-${index}`, "held"));
    await store.commit(step("c-1", { ref: unit("a"), version: 1, outbox: items("x", before) }));
    await store.fail({ item: "x-0" }, aside);
    const later = [...items("y", after), reaction("free", "free"), effect("e")];
    await store.commit(step("c-2", { ref: unit("a"), version: 2, outbox: later }));
    const rows = await rowsRead(async () => {
      const leased = await store.leaseOutbox({ lease: zero, limit: 10 });
      expect(leased.map(({ item }) => item.id)).toEqual(["free", "e"]);
    });
    expect(await store.asides()).toMatchObject([{ behind: before - 1 + after }]);
    // They are all there when it is over.
    await store.settleOutbox([{ item: { id: "x-0" }, attempt: 1 }]);
    expect(await store.leaseOutbox({ lease: zero, limit: 10_000 })).toHaveLength(before - 1 + after + 2);
    return rows;
  };
  const few = await readWith(3, 2);
  expect(await readWith(500, 500)).toBeLessThan(few + 20);
});

test("the timers of an instance cost each other nothing, be they many, or behind one that is set aside", async () => {
  const readWith = async (count: number): Promise<readonly [number, number]> => {
    const store = await open();
    const set = Array.from({ length: count }, (_, index) => ({ id: `t-${index}`, dueAt: minute(index) }));
    await store.commit(step("c-1", { ref: unit("many"), version: 1, set }));
    const until = minute(100_000);
    const many = await rowsRead(() => store.dueTimers(until, 100_000));
    await store.fail({ timer: { instance: unit("many"), id: "t-1" } }, aside);
    const held = await rowsRead(async () => {
      expect((await store.dueTimers(until, 100_000)).map(({ id }) => id)).toEqual(["t-0"]);
      expect(await store.nextTimer()).toMatchObject({ id: "t-0" });
    });
    await store.retry("timer:unit/many/t-1");
    expect(await store.dueTimers(until, 100_000)).toHaveLength(count);
    return [many / count, held];
  };
  const [each, held] = await readWith(10);
  const [eachOfMany, heldOfMany] = await readWith(1000);
  expect(eachOfMany).toBeLessThanOrEqual(each + 2);
  expect(heldOfMany).toBeLessThan(held + 20);
});
