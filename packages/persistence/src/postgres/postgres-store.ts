import { NastavnikError } from "@nastavnik/core";
import type { Store } from "@nastavnik/engine";
import type { Database } from "../postgresql/database.ts";
import { inSchema } from "../postgresql/in-schema.ts";
import { migrate } from "../postgresql/migrate.ts";
import { personalCipher } from "../postgresql/personal-cipher.ts";
import { defaultSchema } from "../postgresql/in-schema.ts";
import { postgresqlStore, type PostgresqlStoreOptions } from "../postgresql/postgresql-store.ts";
import { parseConnection, type PostgresConnection } from "./connection.ts";
import { ownConnections, type Timeouts } from "./own-connections.ts";
import { connectionsOf, pgDatabase } from "./pg-database.ts";
import type { PgPoolLike } from "./pg-like.ts";

/** Options of {@link postgresStore}: one of `connection`, `pool` and `database`. */
export interface PostgresStoreOptions extends PostgresqlStoreOptions {
  /** How to connect, as an object or as `postgres://user:password@host/database`; the store opens and closes it. */
  readonly connection?: PostgresConnection | string;
  /** A pool of `pg` that stays the caller's. Many tenants may share one. */
  readonly pool?: PgPoolLike;
  /** A driver of one's own. */
  readonly database?: Database;
  /** Whether statements are prepared; `true` unless told. Behind a pooler that shares connections it has to be `false`. */
  readonly prepare?: boolean;
  /** Milliseconds after which the server gives up a statement; 10,000 unless told. */
  readonly statementTimeout?: number;
}

const timeoutsOf = (statement: number): Timeouts => ({
  connect: 5000,
  statement,
  lock: Math.min(2000, statement),
  idleInTransaction: 10_000,
});

/**
 * A store in a PostgreSQL server, for any number of processes and tenants. Throws `unavailable` if the server cannot be
 * reached or the role lacks a right, `unsupported` if a newer release wrote the schema, `invalid-input` for an option that
 * does not fit; the message names the part.
 */
export async function postgresStore(options: PostgresStoreOptions): Promise<Store> {
  const { connection, pool, database, schema = defaultSchema, statementTimeout = 10_000 } = options;
  if ([connection, pool, database].filter((each) => each !== undefined).length !== 1) {
    throw new NastavnikError("invalid-input", "expected one of connection, pool and database");
  }
  const cipher = personalCipher(options.tenant, options.masterKey);
  const patience = statementTimeout + 2000;
  let close = async (): Promise<void> => {};
  let opened = database;
  if (pool !== undefined) opened = pgDatabase(connectionsOf(pool), { prepare: options.prepare ?? true, patience });
  if (connection !== undefined) {
    const told = typeof connection === "string" ? parseConnection(connection) : connection;
    const own = ownConnections(told, timeoutsOf(statementTimeout));
    close = async () => own.close();
    opened = pgDatabase(own, { prepare: options.prepare ?? told.isPooled !== true, patience });
  }
  const named = inSchema(opened as Database, schema);
  try {
    await migrate(named);
    return { ...postgresqlStore(named, options, cipher), close };
  } catch (error) {
    await close();
    throw error;
  }
}
