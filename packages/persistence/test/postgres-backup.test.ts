import { historyHash } from "@nastavnik/engine";
import { checkPostgres, migratePostgres, postgresStore } from "@nastavnik/persistence/postgres";
import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { entry } from "./entry.ts";
import { expectWhole } from "./expect-whole.ts";
import { note } from "./note.ts";
import { ownSchema, runtimeRole, urlFor } from "./own-schema.ts";

const { schema, pool, admin } = ownSchema();
const name = `nastavnik_backup_${randomBytes(4).toString("hex")}`;
const restored = `${schema}_restored`;
let backup: pg.Client;

beforeAll(async () => {
  await admin().query(
    `create role ${name} login password '${name}' bypassrls;
     grant usage on schema "${schema}" to ${name}; grant select on all tables in schema "${schema}" to ${name}`,
  );
  backup = new pg.Client({ connectionString: urlFor(name, name) });
  await backup.connect();
});

afterAll(async () => {
  await backup.end();
  await admin().query(
    `drop schema if exists "${restored}" cascade; drop owned by ${name}; drop role if exists ${name}`,
  );
});

/** Everything in a table, as whoever makes a backup asks for it: of all tenants, or not at all. */
async function dumpOf(client: pg.ClientBase, table: string): Promise<readonly object[]> {
  await client.query("begin; set local row_security = off");
  try {
    return (await client.query(`select to_json(t) as row from "${schema}"."${table}" t`)).rows as object[];
  } finally {
    await client.query("rollback");
  }
}

async function tables(): Promise<readonly string[]> {
  const { rows } = await admin().query(
    `select table_name as name from information_schema.columns
       where table_schema = $1 and column_name = 'tenant' order by 1`,
    [schema],
  );
  return rows.map((row) => row.name as string);
}

/** Puts the rows of a backup into an empty schema, as a restore of the data does; sequences are left where they are. */
async function restore(): Promise<void> {
  await migratePostgres({ pool: admin(), schema: restored, grantTo: runtimeRole });
  const client = await admin().connect();
  await client.query(`begin; set local session_replication_role = replica`);
  for (const table of await tables()) {
    for (const { row } of (await dumpOf(backup, table)) as { readonly row: object }[]) {
      await client.query(
        `insert into "${restored}"."${table}" overriding system value
           select * from json_populate_record(null::"${restored}"."${table}", $1)`,
        [JSON.stringify(row)],
      );
    }
  }
  await client.query("commit");
  client.release();
}

test("a backup as the role of the stores stops, and one as a role that sees all and changes nothing is whole", async () => {
  const masterKey = randomBytes(32);
  const open = (tenant: string, more: object = {}) =>
    postgresStore({ pool: pool(), schema, tenant, masterKey, ...more });
  const [first, second] = [await open("first"), await open("second")];
  for (let number = 0; number < 30; number++) await first.commit(entry(number));
  await second.commit(note(1));

  const client = await pool().connect();
  await expect(dumpOf(client, "fact")).rejects.toThrow("row-level security");
  client.release();
  await expect(backup.query(`delete from "${schema}".fact`)).rejects.toThrow("permission denied");

  await restore();
  const again = { schema: restored };
  const refused = open("first", again);
  await expect(refused).rejects.toMatchObject({ code: "unavailable" });
  await expect(refused).rejects.toThrow(/table fact has rows up to position \d+, and its sequence is at/);
  // What the error says to do, for each table in turn, until there is nothing more to do.
  for (let tries = 0; tries < 5; tries++) {
    const remedy = await open("first", again).then(
      () => undefined,
      (error: unknown) => /select setval\(.*$/.exec((error as Error).message)?.[0],
    );
    if (remedy !== undefined) await admin().query(remedy);
  }
  const [restoredFirst, restoredSecond] = [await open("first", again), await open("second", again)];
  expect(await historyHash(restoredFirst)).toBe(await historyHash(first));
  expect(await historyHash(restoredSecond)).toBe(await historyHash(second));
  expect(await restoredFirst.personalData(["person-1"])).toEqual(await first.personalData(["person-1"]));
  for (let number = 30; number < 40; number++) {
    expect(await restoredFirst.commit(entry(number))).toEqual({ result: "committed" });
  }
  expect(await expectWhole(restoredFirst)).toBe(40);
});

test("a replication slot that keeps too much of the log is told of, and the store itself needs none", async () => {
  const slot = `slot_${randomBytes(4).toString("hex")}`;
  const mine = async (keptBySlot?: number) =>
    (await checkPostgres({ pool: pool(), schema, ...(keptBySlot === undefined ? {} : { keptBySlot }) })).filter(
      (line) => line.includes("slot_"),
    );
  expect(await mine(0)).toEqual([]);
  await admin().query(`select pg_create_physical_replication_slot($1, true)`, [slot]);
  try {
    await postgresStore({ pool: pool(), schema, tenant: "log" }).then((store) => store.commit(note(1)));
    expect(await mine()).toEqual([]);
    expect(await mine(0)).toEqual([expect.stringContaining(`replication slot ${slot} keeps`)]);
  } finally {
    await admin().query(`select pg_drop_replication_slot($1)`, [slot]);
  }
});
