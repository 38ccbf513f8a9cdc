export type { Database, Parameter, Row, Transaction } from "../postgresql/database.ts";
export type { PostgresqlStoreOptions } from "../postgresql/postgresql-store.ts";
export { databaseError } from "../postgresql/sqlstate.ts";
export type { PostgresConnection } from "./connection.ts";
export { migratePostgres, type MigratePostgresOptions } from "./migrate-postgres.ts";
export type { PostgresPlace } from "./open-database.ts";
export type { PgClientLike, PgPoolLike, PgQuery, PgResult } from "./pg-like.ts";
export { postgresStore, type PostgresStoreOptions } from "./postgres-store.ts";
export { rotateMasterKey, type RotateMasterKeyOptions } from "./rotate-master-key.ts";
