import { checkPostgres, migratePostgres, postgresStore } from "@nastavnik/persistence/postgres";
import { expect, test, vi } from "vitest";
import { migrations } from "../src/postgresql/migrations/index.ts";
import { ownSchema, runtimeRole } from "./own-schema.ts";

const { schema, pool, admin } = ownSchema();
const check = () => checkPostgres({ pool: pool(), schema });

test("a schema that is as its migrations have made it differs in nothing, and nothing is said", async () => {
  const warned = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
  expect(await check()).toEqual([]);
  await postgresStore({ pool: pool(), schema, tenant: "t" });
  await migratePostgres({ pool: admin(), schema, grantTo: runtimeRole });
  expect(await check()).toEqual([]);
  expect(warned).not.toHaveBeenCalled();
  warned.mockRestore();
});

const table = (name: string) => `"${schema}".${name}`;

test.each([
  [
    "row security that is off",
    () => [
      `alter table ${table("fact")} disable row level security`,
      `alter table ${table("fact")} enable row level security`,
    ],
    ["missing: row security of fact"],
  ],
  [
    "a policy that is gone",
    () => [
      `alter policy tenant on ${table("fact")} rename to kept`,
      `alter policy kept on ${table("fact")} rename to tenant`,
    ],
    ["missing: policy tenant of fact", "not of this version: policy kept of fact"],
  ],
  [
    "an index that is gone",
    () => [`alter index ${table("timer_due")} rename to other`, `alter index ${table("other")} rename to timer_due`],
    ["missing: index timer_due of timer", "not of this version: index other of timer"],
  ],
  [
    "an index that was not made to its end",
    () => [
      `update pg_index set indisvalid = false where indexrelid = '${table("outbox_aside")}'::regclass`,
      `update pg_index set indisvalid = true where indexrelid = '${table("outbox_aside")}'::regclass`,
    ],
    ["missing: index outbox_aside of outbox", "not of this version: invalid index outbox_aside of outbox"],
  ],
  [
    "a grant that is gone",
    () => [
      `revoke delete on ${table("outbox")} from ${runtimeRole}`,
      `grant delete on ${table("outbox")} to ${runtimeRole}`,
    ],
    ["missing: the right to delete in table outbox"],
  ],
  [
    "a trigger of somebody's own",
    () => [
      `create trigger strange before insert on ${table("fact")} for each row execute function ${table("outbox_added")}()`,
      `drop trigger strange on ${table("fact")}`,
    ],
    ["not of this version: trigger strange of fact"],
  ],
  [
    "a column of another type",
    () => [
      `alter table ${table("holder")} alter column until type varchar(40)`,
      `alter table ${table("holder")} alter column until type text`,
    ],
    [
      "missing: column holder.until text not null",
      "not of this version: column holder.until character varying(40) not null",
    ],
  ],
])("%s is named and warned of when a store is opened, and not repaired", async (_what, statements, differences) => {
  const [change = "", undo = ""] = statements();
  const warned = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
  await admin().query(change);
  try {
    expect(await check()).toEqual(differences);
    await postgresStore({ pool: pool(), schema, tenant: "t" });
    expect(warned).toHaveBeenCalledTimes(1);
    expect(warned.mock.calls[0]?.[0]).toContain(differences[0]);
    expect(await check()).toEqual(differences);
  } finally {
    await admin().query(undo);
    warned.mockRestore();
  }
  expect(await check()).toEqual([]);
});

test("no migration makes an index beside those who work, which could stay unfinished", () => {
  const statements = migrations.flatMap((migration) => migration.statements);
  expect(statements.filter((statement) => /\bconcurrently\b/i.test(statement))).toEqual([]);
});

test("a schema of another release is not compared", async () => {
  await admin().query(`insert into ${table("schema_version")} (version) values (1000)`);
  await expect(check()).rejects.toMatchObject({ code: "unsupported" });
  await admin().query(`delete from ${table("schema_version")} where version = 1000`);
  await expect(checkPostgres({ pool: pool(), schema: "none_yet" })).rejects.toMatchObject({ code: "unsupported" });
});
