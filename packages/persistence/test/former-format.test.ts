import { rebuild } from "@nastavnik/core";
import type { Store } from "@nastavnik/engine";
import { pgliteStoreOn } from "@nastavnik/persistence/pglite";
import { migratePostgres, postgresStore } from "@nastavnik/persistence/postgres";
import { PGlite } from "@electric-sql/pglite";
import { randomBytes } from "node:crypto";
import pg from "pg";
import { expect, inject, test } from "vitest";
import { schemaNamed } from "../src/postgresql/in-schema.ts";
import { entry } from "./entry.ts";
import { expectWhole } from "./expect-whole.ts";
import { formerCommit, formerEntries, formerStore } from "./former-format.ts";
import { urlFor } from "./own-schema.ts";

const tenant = "school-1";

/** Expects what was stored in the former format to be there, its facts to give it, and more to follow it. */
async function expectTakenOver(store: Store): Promise<void> {
  const refs = [0, 1, 2, 3, 4].map((number) => ({ workflow: "unit", id: `i-${number}` }));
  const compare = async () => {
    for (const instance of await store.load(refs)) {
      const facts = await store.facts({ instance: instance ?? { workflow: "", id: "" } });
      const { timers: _timers, ...rebuilt } = rebuild({ workflow: "unit", id: instance?.id ?? "" }, facts);
      expect(instance).toMatchObject(rebuilt);
    }
  };
  await compare();
  for (const [index, { personalData }] of Array.from({ length: formerEntries }, (_, n) => entry(n)).entries()) {
    // The former store holds no personal data: they come with the entries that are given again.
    expect(await store.commit({ ...entry(index), personalData })).toMatchObject({ result: "duplicate" });
  }
  for (let number = formerEntries; number < 80; number++) {
    expect(await store.commit(entry(number))).toEqual({ result: "committed" });
  }
  expect(await expectWhole(store)).toBe(80);
  await compare();
}

test("a PGlite of the former format is taken over, and keeps its former processes out", async () => {
  const pglite = await PGlite.create();
  for (const statement of formerStore(tenant)) await pglite.exec(statement);
  await expectTakenOver(await pgliteStoreOn(pglite, { tenant }));
  expect((await pglite.query(formerCommit)).rows).toEqual([{ answer: '{"format" : 3}' }]);
  await pglite.close();
});

test("a PostgreSQL of the former format is taken over by an owner who is no superuser", async () => {
  const schema = `test_${randomBytes(6).toString("hex")}`;
  const admin = new pg.Client({ connectionString: inject("postgres") });
  await admin.connect();
  await admin.query(`create role "${schema}" login password '${schema}' nosuperuser nobypassrls`);
  await admin.query(`grant create on database ${admin.database ?? ""} to "${schema}"`);
  const owner = new pg.Pool({ connectionString: urlFor(schema, schema), max: 3 });
  try {
    const client = await owner.connect();
    for (const statement of formerStore(tenant)) await client.query(schemaNamed(statement, schema));
    await migratePostgres({ pool: owner, schema });
    await expectTakenOver(await postgresStore({ pool: owner, schema, tenant }));
    expect((await client.query(schemaNamed(formerCommit, schema))).rows).toEqual([{ answer: '{"format" : 3}' }]);
    client.release();
  } finally {
    await owner.end();
    await admin.query(`drop schema "${schema}" cascade; drop owned by "${schema}"; drop role "${schema}"`);
    await admin.end();
  }
});
