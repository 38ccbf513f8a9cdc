import { NastavnikError } from "@nastavnik/core";
import { createHash } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import * as z from "zod";
import { catalogueSql } from "./catalogue.ts";
import type { Database, Transaction } from "./database.ts";
import { migrations } from "./migrations/index.ts";
import type { Migration } from "./migrations/migration.ts";
import { isBusy, lacksRight } from "./sqlstate.ts";
import { newerFormat, storeFormat } from "./store-format.ts";
import { parseStored } from "./stored.ts";
import { toldError } from "./told-error.ts";

const newest = migrations.length;

/** So long, in milliseconds, one waits for somebody else who migrates. */
const patience = 60_000;
/** So often it is tried to get the tables that others use. */
const attempts = 10;

const versions = z.array(z.object({ version: z.int().positive(), checksum: z.string().nullable() }));

function checksumOf({ statements }: Migration): string {
  return createHash("sha256").update(JSON.stringify(statements)).digest("hex").slice(0, 16);
}

/** The version of the schema; 0 where there is none. Throws `unsupported` for one that this package did not make. */
async function storedVersion(database: Transaction): Promise<number> {
  // Opening a table of the catalogue makes PostgreSQL take notice of what others have made meanwhile.
  const [schema] = await database.query(
    `select (to_regclass('nastavnik.schema_version') is not null)::text as present from pg_catalog.pg_class limit 1`,
  );
  if (schema?.["present"] !== "true") return 0;
  // Not by its name: the column is younger than the table.
  const [row] = await database.query(
    `select coalesce(json_agg(json_build_object('version', v.version, 'checksum', to_json(v) ->> 'checksum')
       order by v.version), '[]')::text as result from nastavnik.schema_version v`,
  );
  const found = parseStored("schema version", versions, JSON.parse(row?.["result"] as string));
  const last = found.at(-1)?.version ?? 0;
  if (last > newest) {
    throw toldError("unsupported", {
      en: `expected a store of schema version ${newest} or older, got version ${last}: it was written by a newer release; update this one, nothing was changed`,
      ru: `схему хранилища создала более новая версия программы (${last}, а здесь известна ${newest}): обновите программу; ничего не изменено`,
    });
  }
  for (const [index, { version, checksum }] of found.entries()) {
    const migration = migrations[index];
    if (version !== index + 1 || migration === undefined) {
      throw toldError("unsupported", {
        en: `expected schema version ${index + 1} to be listed, got ${version}: somebody has changed the list; restore it from a backup, nothing was changed`,
        ru: `в списке версий схемы нет ${index + 1}: его кто-то изменил, восстановите его из резервной копии; ничего не изменено`,
      });
    }
    if (checksum !== null && checksum !== checksumOf(migration)) {
      throw toldError("unsupported", {
        en: `schema version ${version} was made by other statements than those of this release: it is of a release that was never published; nothing was changed`,
        ru: `версия схемы ${version} создана другими запросами, чем в этой версии программы: такая версия не выпускалась; ничего не изменено`,
      });
    }
  }
  return last;
}

/** @throws NastavnikError `unsupported` for a schema that is not of this release */
export async function checkSchemaVersion(database: Database): Promise<void> {
  const version = await storedVersion(database);
  if (version === newest) return;
  throw toldError("unsupported", {
    en: `expected schema version ${newest}, got ${version}: migrate it first`,
    ru: `нужна версия схемы ${newest}, а не ${version}: сначала обновите схему`,
  });
}

/**
 * Brings the schema `nastavnik` to the version that this package knows. Harmless when repeated and when several processes
 * do it at once. Nothing is changed, or locked, if it is up to date. Throws `unsupported`, and changes nothing, if the
 * schema is newer.
 */
export async function migrate(database: Database): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const version = await storedVersion(database);
    if (version === newest) break;
    try {
      await bringUpToDate(database);
    } catch (error) {
      if (lacksRight(error)) throw mayNotMigrate(version);
      // Whoever waits for a table makes everybody wait who comes after: better to step back.
      if (attempt === attempts || !isBusy(error)) throw error;
      await setTimeout(200 + Math.random() * 300);
    }
  }
  const [row] = await database.query(`select format::text from nastavnik.store_format`);
  const format = Number(row?.["format"]);
  if (format > storeFormat) throw newerFormat(format);
}

function mayNotMigrate(version: number): NastavnikError {
  return toldError("unavailable", {
    en: `expected schema version ${newest}, got ${version === 0 ? "no schema" : version}, and this role may not change that (SQLSTATE 42501): let one that may migrate the schema, by migratePostgres with grantTo; nothing was changed`,
    ru: `нужна версия схемы ${newest}, а ${version === 0 ? "схемы ещё нет" : `есть ${version}`}, и этой роли её менять нельзя (SQLSTATE 42501): обновите схему ролью, у которой есть такое право (migratePostgres с grantTo); ничего не изменено`,
  });
}

const lockKey = `hashtextextended('nastavnik/schema', 0)`;

async function lock(transaction: Transaction): Promise<void> {
  const end = performance.now() + patience;
  for (;;) {
    const [row] = await transaction.query(`select pg_try_advisory_xact_lock(${lockKey})::text as got`);
    if (row?.["got"] === "true") return;
    if (performance.now() > end) break;
    await setTimeout(50);
  }
  const [holder] = await transaction.query(
    `select l.pid::text || ' since ' || coalesce(a.xact_start::text, '?') as holder
       from pg_locks l left join pg_stat_activity a using (pid)
       where l.locktype = 'advisory' and l.granted and (l.classid::bigint << 32) | l.objid::bigint = ${lockKey} limit 1`,
  );
  throw new NastavnikError(
    "unavailable",
    `expected to migrate the schema, but somebody else has been doing it for a minute: process ${(holder?.["holder"] as string | undefined) ?? "unknown"} of PostgreSQL`,
  );
}

async function bringUpToDate(database: Database): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.query(
      `select set_config('lock_timeout', '2s', true), set_config('statement_timeout', '0', true)`,
    );
    await lock(transaction);
    // Another process may have been faster while this one waited for the lock.
    const version = await storedVersion(transaction);
    if (version === newest) return;
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
    for (const migration of migrations.slice(version)) {
      await transaction.query(`update nastavnik.schema_version set checksum = $2 where version = $1::integer`, [
        migration.version,
        checksumOf(migration),
      ]);
    }
    await transaction.query(`revoke execute on all functions in schema nastavnik from public`);
    await transaction.query(
      `update nastavnik.schema_version set catalogue = ${catalogueSql}::json where version = $1::integer`,
      [newest],
    );
  });
}
