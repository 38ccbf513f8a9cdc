import type { JsonObject } from "@nastavnik/core";
import type { Store } from "@nastavnik/engine";
import { memoryStore } from "@nastavnik/persistence/memory";
import { pgliteStoreOn } from "@nastavnik/persistence/pglite";
import { postgresStore } from "@nastavnik/persistence/postgres";
import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runs } from "../../../tools/runs.ts";
import { append, contextAfter, growing } from "./append.ts";
import { ownSchema } from "./own-schema.ts";

/** Appends, and then as many again. */
const appends = runs(100);

const { schema, pool, admin } = ownSchema();
let pglite: PGlite;
beforeAll(async () => {
  pglite = await PGlite.create();
});
afterAll(() => pglite.close());

/** Counts the bytes of every row that is written, whatever becomes of it. */
const counting = (of: string): string => `
  create table "${of}".written (tbl text, bytes bigint);
  create function "${of}".count_written() returns trigger language plpgsql security definer as $$
  begin insert into "${of}".written values (tg_table_name, octet_length(new::text)); return null; end $$;
  ${["instance", "snapshot", "fact", "command"]
    .map(
      (table) => `create trigger count_written after insert or update on "${of}"."${table}"
        for each row execute function "${of}".count_written();`,
    )
    .join("\n")}`;

interface Measured {
  /** Stores of one tenant, which take turns. */
  readonly stores: readonly Store[];
  readonly ask: (sql: string) => Promise<readonly unknown[]>;
  readonly schema: string;
}

const databases: readonly { readonly name: string; readonly open: () => Promise<Measured> }[] = [
  {
    name: "PGlite",
    open: async () => {
      const stores = [await pgliteStoreOn(pglite, { tenant: "school-1" })];
      return { stores, schema: "nastavnik", ask: async (sql) => (await pglite.exec(sql)).at(-1)?.rows ?? [] };
    },
  },
  {
    name: "PostgreSQL, from two processes in turns",
    open: async () => {
      const open = () => postgresStore({ pool: pool(), schema, tenant: "school-1" });
      const ask = async (sql: string) => (await admin().query<object>(sql)).rows;
      return { stores: [await open(), await open()], schema, ask };
    },
  },
];

async function appendTo(stores: readonly Store[], from: number, to: number): Promise<void> {
  let before: JsonObject = contextAfter(from);
  for (let version = from + 1; version <= to; version++) {
    const commit = append(version, before);
    before = commit.writes[0]?.instance.context ?? before;
    await stores[version % stores.length]?.commit(commit);
  }
}

describe.each(databases)("a list that grows, on $name", ({ open }) => {
  test("costs what is added to it: twice the appends, twice the bytes of facts and of all other rows", async () => {
    const { stores, ask, schema: place } = await open();
    await ask(counting(place));
    const written = async (): Promise<{ readonly facts: number; readonly rows: number }> => {
      const [sum] = await ask(`select sum(bytes) filter (where tbl = 'fact')::integer as facts,
        sum(bytes) filter (where tbl <> 'fact')::integer as rows from "${place}".written`);
      return sum as { facts: number; rows: number };
    };
    await appendTo(stores, 0, appends);
    const once = await written();
    await appendTo(stores, appends, 2 * appends);
    const twice = await written();
    expect(twice.facts / once.facts).toBeLessThan(2.2);
    expect(twice.rows / once.rows).toBeLessThan(2.2);
    // Snapshots, heads and answers together.
    expect(twice.rows / twice.facts).toBeLessThan(3);
    for (const store of stores) {
      expect((await store.load([growing]))[0]).toMatchObject({
        version: 2 * appends,
        context: contextAfter(2 * appends),
      });
    }
  });
});

test("a list that grows is not copied by the memory store: what was there is shared", async () => {
  const store = memoryStore({ tenant: "school-1" });
  await appendTo([store], 0, appends);
  const [before] = await store.load([growing]);
  await appendTo([store], appends, appends + 1);
  const [after] = await store.load([growing]);
  const [old, grown] = [before, after].map((instance) => instance?.context["items"] as readonly unknown[]);
  expect(grown).toHaveLength((old?.length ?? 0) + 1);
  expect(grown?.slice(0, -1).every((each, index) => each === old?.[index])).toBe(true);
});
