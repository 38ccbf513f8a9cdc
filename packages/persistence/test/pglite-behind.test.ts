import type { PGlite } from "@electric-sql/pglite";
import { pgliteStore, pgliteStoreOn } from "@nastavnik/persistence/pglite";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { entry } from "./entry.ts";
import { expectWhole } from "./expect-whole.ts";
import { pgliteInMemory } from "./pglite-in-memory.ts";
import { temporaryFolder } from "./temporary-folder.ts";

let pglite: PGlite;
beforeAll(async () => {
  pglite = await pgliteInMemory();
});
afterAll(() => pglite.close());

let tenants = 0;

/** A store that is written behind, and another one that sees what is written. */
async function both() {
  const tenant = `school-${++tenants}`;
  const behind = await pgliteStoreOn(pglite, { tenant, writesBehind: true });
  const written = await pgliteStoreOn(pglite, { tenant });
  return { behind, written };
}

test("commits are written together, in their order: whoever looks meanwhile sees all of them up to some point", async () => {
  const { behind, written } = await both();
  for (let number = 0; number < 150; number++) {
    expect(await behind.commit(entry(number))).toEqual({ result: "committed" });
    if (number % 10 !== 0) continue;
    const seen = await expectWhole(written);
    expect(seen).toBeLessThanOrEqual(number + 1);
    expect(seen).toBeGreaterThan(number - 64);
  }
  await behind.close();
  expect(await expectWhole(written)).toBe(150);
  const told = (await written.commands({ limit: 200 })).map(({ commandId }) => commandId);
  expect(told).toEqual(Array.from({ length: 150 }, (_, number) => `c-${number}`));
});

test("what is at rest is written before long, and at once when somebody reads what it changes", async () => {
  const { behind, written } = await both();
  await behind.commit(entry(0));
  expect(await written.facts()).toEqual([]);
  expect(await behind.load([{ workflow: "unit", id: "i-1" }])).toEqual([undefined]);
  expect((await behind.load([{ workflow: "unit", id: "i-0" }]))[0]?.version).toBe(1);
  expect(await written.facts()).toHaveLength(2);
  await behind.commit(entry(1));
  expect(await behind.personalData(["person-1"])).toEqual(new Map([["person-1", { number: 1 }]]));
  expect(await written.facts()).toHaveLength(4);
  await behind.commit(entry(2));
  while ((await written.facts()).length < 6) await setTimeout(20);
});

test("a store that holds something already is gone on from, and what was answered there is a duplicate", async () => {
  const { behind, written } = await both();
  for (let number = 0; number < 8; number++) await written.commit(entry(number));
  for (let number = 8; number < 16; number++) {
    expect(await behind.commit(entry(number))).toEqual({ result: "committed" });
  }
  expect(await behind.commit(entry(3))).toMatchObject({ result: "duplicate" });
  expect(await behind.commit(entry(12))).toMatchObject({ result: "duplicate" });
  expect(await behind.commit(entry(20))).toMatchObject({ result: "conflict" });
  expect(await behind.commit(entry(16))).toEqual({ result: "committed" });
  await behind.close();
  expect(await expectWhole(written)).toBe(17);
});

test("somebody who is forgotten stays so, whatever waited to be written", async () => {
  const { behind } = await both();
  for (let number = 0; number < 6; number++) await behind.commit(entry(number));
  const ends = await Promise.all([behind.commit({ ...entry(6), forgotten: ["person-1"] }), behind.commit(entry(7))]);
  expect(ends).toEqual([{ result: "committed" }, { result: "committed" }]);
  expect([...(await behind.personalData(["person-0", "person-1", "person-3"])).keys()]).toEqual([
    "person-0",
    "person-3",
  ]);
});

test("where writing fails nothing more is answered, and nothing of it is half there", async () => {
  const { behind, written } = await both();
  await behind.commit(entry(0));
  // Somebody else writes to it, which the one who writes behind cannot know.
  await written.commit({ ...entry(0), command: { ...entry(0).command, commandId: "foreign" } });
  await behind.commit(entry(1));
  const failed = { name: "NastavnikError", code: "conflict" };
  await expect(behind.facts()).rejects.toMatchObject(failed);
  await expect(behind.commit(entry(2))).rejects.toMatchObject(failed);
  await expect(behind.load([{ workflow: "unit", id: "i-3" }])).rejects.toMatchObject(failed);
  await expect(behind.close()).rejects.toMatchObject(failed);
  expect((await written.facts()).map(({ command: { id } }) => id)).toEqual(["c-0", "c-0"]);
});

test("closing the store of a folder writes what waits", async () => {
  const folder = temporaryFolder();
  const behind = await pgliteStore({ folder, tenant: "school-1", writesBehind: true });
  for (let number = 0; number < 5; number++) await behind.commit(entry(number));
  await behind.close();
  const store = await pgliteStore({ folder, tenant: "school-1" });
  expect(await expectWhole(store)).toBe(5);
  await store.close();
});
