import { pgliteStoreOn } from "@nastavnik/persistence/pglite";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { PGlite } from "@electric-sql/pglite";
import { entry, start } from "./entry.ts";
import { note } from "./note.ts";
import { pgliteInMemory } from "./pglite-in-memory.ts";

let pglite: PGlite;

beforeAll(async () => {
  pglite = await pgliteInMemory();
  await pgliteStoreOn(pglite, { tenant: "first" });
  // A PGlite works as its superuser, whom row security does not hold for; the rest of this file works as somebody else.
  await pglite.exec(
    `create role runtime nosuperuser nobypassrls;
     grant usage on schema nastavnik to runtime;
     grant select, insert, update, delete on all tables in schema nastavnik to runtime;
     grant select on all sequences in schema nastavnik to runtime;
     grant execute on all functions in schema nastavnik to runtime;
     set role runtime`,
  );
});

afterAll(async () => {
  await pglite.close();
});

test("row security holds in PGlite too for a role that owns nothing: a store works, and sees no other tenant's rows", async () => {
  const [first, second] = [
    await pgliteStoreOn(pglite, { tenant: "first" }),
    await pgliteStoreOn(pglite, { tenant: "second" }),
  ];
  for (let number = 0; number < 6; number++) expect(await first.commit(entry(number))).toEqual({ result: "committed" });
  expect(await second.commit(note(1))).toEqual({ result: "committed" });
  expect((await second.facts()).map(({ instance }) => instance.id)).toEqual(["n-1"]);
  expect(await first.facts()).toHaveLength(12);
  expect(await first.dueTimers(start.add({ hours: 1 }), 10)).toHaveLength(8);
  expect((await first.personalData(["person-1"])).size).toBe(1);
  expect((await second.personalData(["person-1"])).size).toBe(0);
});

test("a statement that forgets to ask whose rows it wants sees none of others, and is an error where nobody is named", async () => {
  await pglite.exec("begin; select set_config('nastavnik_tenant.id', 'second', true)");
  const { rows } = await pglite.query("select instance from nastavnik.fact");
  await pglite.exec("commit");
  expect(rows).toEqual([{ instance: "n-1" }]);
  await expect(pglite.query("select instance from nastavnik.fact")).rejects.toThrow("expected the tenant");
});
