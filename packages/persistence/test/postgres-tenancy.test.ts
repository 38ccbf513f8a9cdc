import { memoryStore } from "@nastavnik/persistence/memory";
import { pgliteStore } from "@nastavnik/persistence/pglite";
import { migratePostgres, postgresStore, rotateMasterKey } from "@nastavnik/persistence/postgres";
import pg from "pg";
import { describe, expect, inject, test } from "vitest";
import { entry } from "./entry.ts";
import { expectWhole } from "./expect-whole.ts";
import { note } from "./note.ts";
import { ownSchema, runtimeRole } from "./own-schema.ts";

const { schema, pool, admin, url } = ownSchema({ max: 2 });
const openFor = (tenant: string, more: object = {}) => postgresStore({ pool: pool(), schema, tenant, ...more });

/** The tables of the schema that belong to a tenant. */
async function tablesOfTenants(): Promise<readonly string[]> {
  const { rows } = await admin().query(
    `select table_name as name from information_schema.columns
      where table_schema = $1 and column_name = 'tenant' order by 1`,
    [schema],
  );
  return rows.map(({ name }) => name as string);
}

/** What a statement answers in a transaction of a tenant, as the role that stores work as. */
async function asTenant(tenant: string | undefined, statement: string): Promise<readonly object[]> {
  const client = await pool().connect();
  try {
    await client.query("begin");
    if (tenant !== undefined) await client.query(`select set_config('nastavnik_tenant.id', $1, true)`, [tenant]);
    return (await client.query(statement)).rows as object[];
  } finally {
    await client.query("rollback");
    client.release();
  }
}

describe("rows of a tenant", () => {
  test("are seen by nobody else, also by a statement that forgets to ask whose they are", async () => {
    await (await openFor("first")).commit(entry(0));
    await (await openFor("second")).commit(note(1));
    for (const table of await tablesOfTenants()) {
      const seen = await asTenant("third", `select * from "${schema}".${table}`);
      expect({ table, seen }).toEqual({ table, seen: [] });
    }
    expect(await asTenant("second", `select instance from "${schema}".fact`)).toEqual([{ instance: "n-1" }]);
    expect(await asTenant("second", `update "${schema}".fact set at = at where true returning instance`)).toHaveLength(
      1,
    );
    const foreign = asTenant("second", `update "${schema}".fact set tenant = 'first' returning 1`);
    await expect(foreign).rejects.toThrow("row-level security");
  });

  test("are no empty table, but an error, where nobody says whose they are to be", async () => {
    for (const tenant of [undefined, ""]) {
      await expect(asTenant(tenant, `select * from "${schema}".fact`)).rejects.toThrow("expected the tenant");
    }
  });

  test("stay apart for many tenants on a small pool", async () => {
    const stores = await Promise.all(Array.from({ length: 64 }, (_, number) => openFor(`of-many-${number}`)));
    await Promise.all(stores.map((store, number) => store.commit(note(number))));
    const facts = await Promise.all(stores.map((store) => store.facts()));
    expect(facts.map((each) => each.map(({ instance }) => instance.id))).toEqual(
      stores.map((_, number) => [`n-${number}`]),
    );
  });

  test("are found by an index, though row security adds its own condition to every statement", async () => {
    for (const statement of [
      `select fact from "${schema}".fact where position > 5 order by position limit 1`,
      `select version from "${schema}".instance where workflow = 'unit' and id = 'i-1'`,
      `select id from "${schema}".timer where state = 'waiting' and due_at <= '2022' order by due_at limit 1`,
    ]) {
      const plan = JSON.stringify(await asTenant("first", `explain (format json) ${statement}`));
      const conditions = [...plan.matchAll(/"Index Cond":"(.*?[^\\])"/g)].map(([, condition]) => condition);
      expect({ statement, conditions }).toEqual({
        statement,
        conditions: [expect.stringMatching(/tenant.*current_setting/)],
      });
    }
  });

  test("are guarded in every table, for whoever asks, and every key begins with or holds the tenant", async () => {
    const tables = await tablesOfTenants();
    expect(tables.length).toBeGreaterThan(8);
    for (const table of tables) {
      const { rows } = await admin().query(
        `select c.relrowsecurity as secured, c.relforcerowsecurity as forced,
           (select count(*)::integer from pg_policy p where p.polrelid = c.oid and p.polqual is not null
              and p.polwithcheck is not null and p.polcmd = '*') as policies,
           (select count(*)::integer from pg_index i where i.indrelid = c.oid and i.indisunique and not exists (
              select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant'
                and a.attnum = any (i.indkey::smallint[]))) as "keysWithoutTenant"
         from pg_class c where c.oid = ('"${schema}"."${table}"')::regclass`,
      );
      expect([table, ...rows]).toEqual([table, { secured: true, forced: true, policies: 1, keysWithoutTenant: 0 }]);
    }
  });

  test("cannot be reached by a function that acts as its owner, or that names no schema", async () => {
    const { rows } = await admin().query(
      `select p.proname as name from pg_proc p where p.pronamespace = $1::regnamespace
         and (p.prosecdef or has_function_privilege('public', p.oid, 'execute')
           or not coalesce(p.proconfig::text like '%search_path=pg_catalog, pg_temp%', false))`,
      [schema],
    );
    expect(rows).toEqual([]);
  });
});

describe("the role of a store", () => {
  test("owns nothing, and may make nothing", async () => {
    const { rows } = await admin().query(
      `select count(*)::integer as owned from pg_class where relowner = $1::regrole`,
      [runtimeRole],
    );
    expect(rows).toEqual([{ owned: 0 }]);
    await expect(pool().query(`create table "${schema}".own ()`)).rejects.toThrow("permission denied");
  });

  test("is refused if it sees every tenant's rows, unless it is meant", async () => {
    const opening = postgresStore({ pool: admin(), schema, tenant: "t" });
    await expect(opening).rejects.toMatchObject({ name: "NastavnikError", code: "unavailable" });
    await expect(opening).rejects.toThrow("nobypassrls");
    const { rows } = await admin().query("select current_user as name");
    const store = await postgresStore({ pool: admin(), schema, tenant: "meant", privilegedRole: rows[0].name });
    expect(await store.commit(note(0))).toEqual({ result: "committed" });
  });

  test("is told which right it lacks where there is no schema yet, and nothing is made", async () => {
    const opening = postgresStore({ pool: pool(), schema: "none_yet", tenant: "t" });
    await expect(opening).rejects.toMatchObject({ name: "NastavnikError", code: "unavailable" });
    await expect(opening).rejects.toThrow(/SQLSTATE 42501.*migrate the schema/);
    const { rows } = await admin().query(`select to_regnamespace('none_yet') as found`);
    expect(rows).toEqual([{ found: null }]);
  });

  test("is told so where it is granted to nobody, before anything is made", async () => {
    const migrating = migratePostgres({ pool: admin(), schema: "granted_to_none", grantTo: "nobody_at_all" });
    await expect(migrating).rejects.toMatchObject({ name: "NastavnikError", code: "invalid-input" });
    await expect(migrating).rejects.toThrow(`grantTo: expected a role of the server, met "nobody_at_all"`);
    const { rows } = await admin().query(`select to_regnamespace('granted_to_none') as found`);
    expect(rows).toEqual([{ found: null }]);
  });

  test("is told so where it names no tenant", async () => {
    for (const tenant of ["", "\0", undefined as unknown as string]) {
      const refused = { name: "NastavnikError", code: "invalid-input" };
      await expect(postgresStore({ pool: pool(), schema, tenant })).rejects.toMatchObject(refused);
      await expect(pgliteStore({ folder: "none", tenant })).rejects.toMatchObject(refused);
      expect(() => memoryStore({ tenant })).toThrow("tenant: expected a text");
    }
  });

  test("is told so where a name is no schema's", async () => {
    for (const name of ["", "a-b", "Ёж", "pg_mine", 'x"; drop']) {
      await expect(postgresStore({ pool: pool(), schema: name, tenant: "t" })).rejects.toMatchObject({
        code: "invalid-input",
      });
    }
  });
});

describe("the schema", () => {
  const fresh = `${schema}_fresh`;
  const drop = () => admin().query(`drop schema if exists "${fresh}" cascade`);

  test("is made once by several who come at once", async () => {
    for (let round = 0; round < Number(process.env["NASTAVNIK_ROUNDS"] ?? 2); round++) {
      await drop();
      const pools = Array.from({ length: 8 }, () => new pg.Pool({ connectionString: inject("postgres"), max: 1 }));
      await Promise.all(pools.map((each) => migratePostgres({ pool: each, schema: fresh })));
      await Promise.all(pools.map((each) => each.end()));
      const { rows } = await admin().query(`select version from "${fresh}".schema_version order by version`);
      expect(rows.map(({ version }) => version as number)).toEqual(rows.map((_, index) => index + 1));
    }
    await drop();
  });

  test("is neither changed nor locked by those who find it up to date", async () => {
    const reader = await admin().connect();
    try {
      await reader.query(`begin; lock table "${schema}".fact in access exclusive mode`);
      expect((await openFor("beside")).tenant).toBe("beside");
    } finally {
      await reader.query("rollback");
      reader.release();
    }
  });

  test.each([
    ["of a newer release", `insert into %s.schema_version (version) values (1000)`, "newer release"],
    ["with a gap in its versions", `delete from %s.schema_version where version = 2`, "version 2 to be listed"],
    ["made by other statements", `update %s.schema_version set checksum = 'x' where version = 3`, "other statements"],
  ])("is refused untouched if it is %s", async (_what, change, told) => {
    await migratePostgres({ pool: admin(), schema: fresh, grantTo: runtimeRole });
    await admin().query(change.replace("%s", `"${fresh}"`));
    const opening = postgresStore({ pool: pool(), schema: fresh, tenant: "t" });
    await expect(opening).rejects.toMatchObject({ name: "NastavnikError", code: "unsupported" });
    await expect(opening).rejects.toThrow(told);
    await drop();
  });
});

describe("a master key", () => {
  const [old, next] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];

  test("gives way to another beside stores that go on reading and writing", async () => {
    const before = await openFor("rotated", { masterKey: old });
    for (let number = 0; number < 8; number++) await before.commit(entry(number));
    const during = await openFor("rotated", { masterKey: next, formerMasterKeys: [old] });
    await during.commit(entry(8));
    await during.forget("person-3");
    const rotation = { pool: pool(), schema, tenant: "rotated", masterKey: next, formerMasterKeys: [old] };
    expect(await rotateMasterKey(rotation)).toBe(2);
    expect(await rotateMasterKey(rotation)).toBe(0);
    const after = await openFor("rotated", { masterKey: next });
    expect([...(await after.personalData(["person-0", "person-1", "person-2", "person-3"])).keys()].toSorted()).toEqual(
      ["person-0", "person-1", "person-2"],
    );
    await expect(before.personalData(["person-1"])).rejects.toMatchObject({ code: "unavailable" });
  });

  test("that opens nothing is told of, and no key is changed", async () => {
    const store = await openFor("kept", { masterKey: old });
    await store.commit(entry(0));
    const rotation = { pool: pool(), schema, tenant: "kept", masterKey: next, formerMasterKeys: [] };
    await expect(rotateMasterKey(rotation)).rejects.toMatchObject({ code: "unavailable" });
    expect(await expectWhole(store)).toBe(1);
  });
});

test("a person who was forgotten is in no table of the database any more", async () => {
  const canary = "Канарейка-7";
  const store = await postgresStore({ connection: `${url()}?sslmode=disable`, schema, tenant: "forgetful" });
  const commit = entry(0);
  await store.commit({ ...commit, personalData: [{ subject: "person-0", data: { name: canary } }] });
  expect(await store.personalData(["person-0"])).toEqual(new Map([["person-0", { name: canary }]]));
  await store.forget("person-0");
  expect(await store.personalData(["person-0"])).toEqual(new Map());
  expect(await store.facts()).toHaveLength(2);
  for (const table of await tablesOfTenants()) {
    const { rows } = await admin().query(
      `select count(*)::integer as count from "${schema}".${table} t where t.tenant = 'forgetful' and t::text like $1`,
      [`%${canary}%`],
    );
    expect([table, ...rows]).toEqual([table, { count: 0 }]);
  }
  const { rows } = await admin().query(
    `select (select count(*) from "${schema}".person_key where tenant = 'forgetful')::integer as keys,
       (select count(*) from "${schema}".personal_data where tenant = 'forgetful')::integer as people`,
  );
  expect(rows).toEqual([{ keys: 0, people: 0 }]);
  await store.close();
});
