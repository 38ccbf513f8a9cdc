export type { Database, Parameter, Row } from "../postgresql/database.ts";
export { databaseError } from "../postgresql/sqlstate.ts";
export type { PostgresConnection } from "./connection.ts";
export type { PgClientLike, PgPoolLike, PgQuery, PgResult } from "./pg-like.ts";
export { postgresStore, type PostgresStoreOptions } from "./postgres-store.ts";
