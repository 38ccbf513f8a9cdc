import { migratePostgres, postgresStore } from "@nastavnik/persistence/postgres";
import { expect, test } from "vitest";
import { entry } from "./entry.ts";
import { expectWhole } from "./expect-whole.ts";
import { note } from "./note.ts";
import { ownDriver } from "./own-driver.ts";
import { ownSchema } from "./own-schema.ts";

const { schema, pool, admin } = ownSchema();

// The page on PostgreSQL shows this driver.
test("a driver of one's own carries a store: commits, batches, answers, and what PostgreSQL refuses", async () => {
  const store = await postgresStore({ database: ownDriver(pool(), 4), schema, tenant: "own" });
  for (let number = 0; number < 6; number++) {
    expect(await store.commit(entry(number))).toEqual({ result: "committed" });
  }
  expect(await store.commit(entry(3))).toMatchObject({ result: "duplicate" });
  expect(await expectWhole(store)).toBe(6);
  const other = await postgresStore({ database: ownDriver(pool(), 4), schema, tenant: "other" });
  const results = await Promise.all(Array.from({ length: 64 }, (_, number) => other.commit(note(number))));
  expect(results.map(({ result }) => result)).toEqual(results.map(() => "committed"));
  expect(await other.facts()).toHaveLength(64);
  const [write] = note(0).writes;
  if (write === undefined) throw new Error("expected a write");
  const moved = {
    ...write,
    instance: { ...write.instance, version: 2, parent: "elsewhere" },
    fact: { ...write.fact, version: 2 },
    expectedVersion: 1,
  };
  const refused = other.commit({ ...note("moved"), writes: [moved] });
  await expect(refused).rejects.toMatchObject({ name: "NastavnikError", code: "internal" });
  expect(await other.facts()).toHaveLength(64);
});

test("a driver of one's own migrates, and is told of a role that row security does not hold for", async () => {
  const database = ownDriver(admin(), 2);
  await migratePostgres({ database, schema });
  await expect(postgresStore({ database, schema, tenant: "own" })).rejects.toMatchObject({ code: "unavailable" });
});
