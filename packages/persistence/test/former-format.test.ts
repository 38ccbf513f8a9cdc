import { rebuild } from "@nastavnik/core";
import { type Store, type Verification, verify } from "@nastavnik/engine";
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
async function expectTakenOver(store: Store, change: (sql: string) => Promise<unknown>): Promise<void> {
  const refs = [0, 1, 2, 3, 4].map((number) => ({ workflow: "unit", id: `i-${number}` }));
  const compare = async () => {
    for (const instance of await store.load(refs)) {
      const facts = await store.facts({ instance: instance ?? { workflow: "", id: "" } });
      const { timers: _timers, ...rebuilt } = rebuild({ workflow: "unit", id: instance?.id ?? "" }, facts);
      expect(instance).toMatchObject(rebuilt);
    }
  };
  await compare();
  const before = await verify(store);
  expect(before.start).toMatchObject({ facts: 2 * formerEntries });
  // Facts of the former format told of no timers.
  const codes = ({ differences }: Verification) => new Set(differences.map(({ code }) => code));
  expect(codes(before)).toEqual(new Set(["timers-changed"]));
  for (const [index, { personalData }] of Array.from({ length: formerEntries }, (_, n) => entry(n)).entries()) {
    // The former store holds no personal data: they come with the entries that are given again.
    expect(await store.commit({ ...entry(index), personalData })).toMatchObject({ result: "duplicate" });
  }
  for (let number = formerEntries; number < 80; number++) {
    expect(await store.commit(entry(number))).toEqual({ result: "committed" });
  }
  expect(await expectWhole(store)).toBe(80);
  await compare();
  const after = await verify(store, { head: before.head.link });
  expect(after).toMatchObject({ facts: 160, start: before.start });
  expect(codes(after)).toEqual(new Set(["timers-changed"]));
  await change(`update nastavnik.fact set fact = replace(fact::text, '"mentor-a"', '"mentor-b"')::json
    where workflow = 'participant' and version = 1 and instance = 'i-1'`);
  expect((await verify(store)).differences[0]).toMatchObject({ code: "start-changed" });
}

test("a PGlite of the former format is taken over, and keeps its former processes out", async () => {
  const pglite = await PGlite.create();
  for (const statement of formerStore(tenant)) await pglite.exec(statement);
  await expectTakenOver(await pgliteStoreOn(pglite, { tenant }), (sql) => pglite.exec(sql));
  expect((await pglite.query(formerCommit)).rows).toEqual([{ answer: '{"format" : 4}' }]);
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
    await expectTakenOver(await postgresStore({ pool: owner, schema, tenant }), (sql) =>
      client.query(schemaNamed(sql, schema)),
    );
    expect((await client.query(schemaNamed(formerCommit, schema))).rows).toEqual([{ answer: '{"format" : 4}' }]);
    client.release();
  } finally {
    await owner.end();
    await admin.query(`drop schema "${schema}" cascade; drop owned by "${schema}"; drop role "${schema}"`);
    await admin.end();
  }
});
