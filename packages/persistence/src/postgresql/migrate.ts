import { NastavnikError } from "@nastavnik/core";
import type { Database } from "./database.ts";
import { migrations } from "./migrations/index.ts";
import { newerFormat, storeFormat } from "./store-format.ts";

const newest = migrations.length;

async function storedVersion(database: Pick<Database, "query">): Promise<number> {
  const [schema] = await database.query(
    `select (to_regclass('nastavnik.schema_version') is not null)::text as present`,
  );
  if (schema?.["present"] !== "true") return 0;
  const [row] = await database.query(`select coalesce(max(version), 0)::text as version from nastavnik.schema_version`);
  return Number(row?.["version"]);
}

/**
 * Brings the schema `nastavnik` to the version that this package knows. Harmless when repeated and when several processes
 * do it at once. Throws `unsupported`, and changes nothing, if the schema is newer.
 */
export async function migrate(database: Database): Promise<void> {
  const refuseNewer = (version: number): void => {
    if (version > newest) {
      throw new NastavnikError(
        "unsupported",
        `expected a store of schema version ${newest} or older, got version ${version}: it was written by a newer release`,
      );
    }
  };
  const found = await storedVersion(database);
  refuseNewer(found);
  if (found < newest) await bringUpToDate(database, refuseNewer);
  const [row] = await database.query(`select format::text from nastavnik.store_format`);
  const format = Number(row?.["format"]);
  if (format > storeFormat) throw newerFormat(format);
}

async function bringUpToDate(database: Database, refuseNewer: (version: number) => void): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.query(`select pg_advisory_xact_lock(hashtextextended('nastavnik/schema', 0))`);
    // Another process may have been faster while this one waited for the lock.
    const version = await storedVersion(transaction);
    refuseNewer(version);
    if (version === 0) {
      await transaction.query(`create schema if not exists nastavnik`);
      await transaction.query(
        `create table nastavnik.schema_version
           (version integer primary key, applied_at timestamptz not null default now())`,
      );
    }
    for (const migration of migrations.slice(version)) {
      for (const statement of migration.statements) await transaction.query(statement);
      await transaction.query(`insert into nastavnik.schema_version (version) values ($1::integer)`, [
        migration.version,
      ]);
    }
  });
}
