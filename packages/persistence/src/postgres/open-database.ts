import { NastavnikError } from "@nastavnik/core";
import type { Database } from "../postgresql/database.ts";
import { defaultSchema, inSchema } from "../postgresql/in-schema.ts";
import { hostsOf, parseConnection, type PostgresConnection } from "./connection.ts";
import { type ConnectListening, listeningBeside, listeningOn } from "./listening-client.ts";
import { listeningConfig, ownConnections, type Timeouts } from "./own-connections.ts";
import { connectionsOf, pgDatabase } from "./pg-database.ts";
import type { PgPoolLike } from "./pg-like.ts";

/** Where a PostgreSQL is: exactly one of `connection`, `pool` and `database`. */
export interface PostgresPlace {
  /** How to connect, as an object or as `postgres://user:password@host/database`; opened and closed by whom it is given. */
  readonly connection?: PostgresConnection | string;
  /** A pool of `pg` that stays the caller's. Many tenants may share one. */
  readonly pool?: PgPoolLike;
  /** A driver of one's own. */
  readonly database?: Database;
  /** Whether statements are prepared; `true` unless told. Behind a pooler that shares connections it has to be `false`. */
  readonly prepare?: boolean;
  /** Milliseconds after which the server gives up a statement; 10,000 unless told. */
  readonly statementTimeout?: number;
  /** Schema that the tables lie in; `nastavnik` unless told. */
  readonly schema?: string;
  /** Milliseconds after which it is looked anew whether notifications are still heard; 10,000 unless told, and at most. */
  readonly heartbeat?: number;
}

const longestHeartbeat = 10_000;

const timeoutsOf = (statement: number): Timeouts => ({
  connect: 5000,
  statement,
  lock: Math.min(2000, statement),
  idleInTransaction: 10_000,
});

/** A database with what closes as much of it as was opened here. */
export interface OpenedDatabase {
  readonly database: Database;
  readonly close: () => Promise<void>;
  /** How a connection is opened that hears notifications; absent where none can be. */
  readonly listen?: ConnectListening;
  /** After so many milliseconds it is looked whether that still hears. */
  readonly heartbeat: number;
  /** Equal for all that connect to the same place. */
  readonly place: unknown;
  readonly schema: string;
}

/** Stores of one process that connect to the same place as the same user share what they hear. */
function placeOf({ hosts, port, database, user, applicationName }: PostgresConnection): string {
  return JSON.stringify([hosts, port, database, user, applicationName]);
}

/** @throws NastavnikError `invalid-input`, naming the part that does not fit; nothing is connected yet */
export function openDatabase(place: PostgresPlace): OpenedDatabase {
  const { connection, pool, database, schema = defaultSchema, statementTimeout = 10_000 } = place;
  const { heartbeat = longestHeartbeat } = place;
  if ([connection, pool, database].filter((each) => each !== undefined).length !== 1) {
    throw new NastavnikError("invalid-input", "expected one of connection, pool and database");
  }
  if (!(heartbeat >= 1 && heartbeat <= longestHeartbeat)) {
    throw new NastavnikError("invalid-input", `heartbeat: expected 1 to ${longestHeartbeat} ms, met ${heartbeat}`);
  }
  // The server is the first to give up, so that nothing goes on that nobody waits for.
  const patience = statementTimeout + Math.max(500, statementTimeout / 5);
  if (database !== undefined) {
    return { database: inSchema(database, schema), close: async () => {}, place: database, schema, heartbeat };
  }
  if (pool !== undefined) {
    const opened = pgDatabase(connectionsOf(pool), { prepare: place.prepare ?? true, patience });
    const { options } = pool;
    return {
      database: inSchema(opened, schema),
      close: async () => {},
      place: pool,
      schema,
      heartbeat,
      // Behind a pooler a connection hears nothing.
      ...(options === undefined || place.prepare === false
        ? undefined
        : { listen: listeningBeside(options, heartbeat) }),
    };
  }
  const told = typeof connection === "string" ? parseConnection(connection) : (connection as PostgresConnection);
  const own = ownConnections(told, timeoutsOf(statementTimeout));
  const opened = pgDatabase(own, { prepare: place.prepare ?? told.isPooled !== true, patience });
  return {
    database: inSchema(opened, schema),
    close: () => own.close(),
    place: placeOf(told),
    schema,
    heartbeat,
    ...(told.isPooled === true ? undefined : { listen: listeningOn(hostsOf(told), listeningConfig(told), heartbeat) }),
  };
}
