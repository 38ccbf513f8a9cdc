import type { PGlite } from "@electric-sql/pglite";
import type { Commit } from "@nastavnik/engine";
import { pgliteStoreOn } from "@nastavnik/persistence/pglite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { entry } from "./entry.ts";
import { pgliteInMemory } from "./pglite-in-memory.ts";

const name = "Наставник А из школы";
const masterKey = new Uint8Array(32).fill(7);
let pglite: PGlite;
beforeAll(async () => {
  pglite = await pgliteInMemory();
});
afterAll(() => pglite.close());

function registration(subject: string): Commit {
  return { ...entry(0), personalData: [{ subject, data: { name } }] };
}

async function sealed(tenant: string): Promise<readonly { data: Uint8Array; key: Uint8Array; wrapped: boolean }[]> {
  const found = await pglite.query<{ data: Uint8Array; key: Uint8Array; wrapped: boolean }>(
    `select data, key, wrapped from nastavnik.personal_data join nastavnik.person_key using (tenant, subject)
      where tenant = $1`,
    [tenant],
  );
  return found.rows;
}

test("personal data are encrypted where they are stored, with another key each time", async () => {
  const store = await pgliteStoreOn(pglite, { tenant: "encrypted" });
  await store.commit(registration("person-1"));
  const [first] = await sealed("encrypted");
  expect(Buffer.from(first?.data ?? []).includes(name)).toBe(false);
  expect(first?.key).toHaveLength(32);
  expect(first?.wrapped).toBe(false);
  const tables = ["instance", "fact", "command", "outbox", "personal_data"];
  for (const table of tables) {
    const dump = await pglite.query<{ dump: string }>(
      `select string_agg(t::text, '') as dump from nastavnik.${table} t`,
    );
    expect(dump.rows[0]?.dump).not.toContain(name);
  }
  await store.commit({ ...entry(1), personalData: [{ subject: "person-1", data: { name } }] });
  const [second] = await sealed("encrypted");
  expect(second?.key).not.toEqual(first?.key);
  expect(await store.personalData(["person-1"])).toEqual(new Map([["person-1", { name }]]));
});

test("forgetting destroys the key, and a copy of the data does not bring them back", async () => {
  const store = await pgliteStoreOn(pglite, { tenant: "forgotten" });
  await store.commit(registration("person-1"));
  const [copy] = await sealed("forgotten");
  await store.forget("person-1");
  const keys = await pglite.query("select 1 from nastavnik.person_key where tenant = 'forgotten'");
  expect(keys.rows).toEqual([]);
  await pglite.query("insert into nastavnik.personal_data (tenant, subject, data) values ($1, $2, $3)", [
    "forgotten",
    "person-1",
    copy?.data,
  ]);
  expect(await store.personalData(["person-1"])).toEqual(new Map());
});

test("data that were moved to another person cannot be read", async () => {
  const store = await pgliteStoreOn(pglite, { tenant: "moved" });
  await store.commit(registration("person-1"));
  await pglite.exec(`update nastavnik.personal_data set subject = 'person-2' where tenant = 'moved';
    update nastavnik.person_key set subject = 'person-2' where tenant = 'moved'`);
  await expect(store.personalData(["person-2"])).rejects.toMatchObject({ code: "unavailable" });
});

test("with a master key the keys of people are of no use without it", async () => {
  const tenant = "wrapped";
  const store = await pgliteStoreOn(pglite, { tenant, masterKey });
  await store.commit(registration("person-1"));
  expect(await store.personalData(["person-1"])).toEqual(new Map([["person-1", { name }]]));
  expect((await sealed(tenant))[0]?.wrapped).toBe(true);
  for (const other of [{}, { masterKey: new Uint8Array(32) }]) {
    const stranger = await pgliteStoreOn(pglite, { tenant, ...other });
    await expect(stranger.personalData(["person-1"])).rejects.toMatchObject({
      name: "NastavnikError",
      code: "unavailable",
    });
    expect(await stranger.facts()).toHaveLength(2);
    await stranger.forget("person-2");
  }
});

test("what was stored before there was a master key stays readable with it", async () => {
  const tenant = "wrapped-later";
  await (await pgliteStoreOn(pglite, { tenant })).commit(registration("person-1"));
  const store = await pgliteStoreOn(pglite, { tenant, masterKey });
  expect(await store.personalData(["person-1"])).toEqual(new Map([["person-1", { name }]]));
});

test("an error of the database carries neither personal data nor their key", async () => {
  const store = await pgliteStoreOn(pglite, { tenant: "error" });
  await store.commit(entry(0));
  const moved = entry(5);
  const commit = {
    ...registration("person-1"),
    command: moved.command,
    writes: moved.writes.slice(0, 1).map((write) => ({ ...write, instance: { ...write.instance, parent: "other" } })),
  };
  const error: unknown = await store.commit(commit).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ name: "NastavnikError", code: "internal" });
  const { message, cause } = error as Error;
  expect(cause).toBeUndefined();
  expect(message).toBe("PGlite refuses a statement: the parent of an instance never changes (SQLSTATE P0001)");
});
