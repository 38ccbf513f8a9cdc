export type { PgliteLike } from "./pglite-database.ts";
export type { PostgresqlStoreOptions } from "../postgresql/postgresql-store.ts";
export { pgliteStore, type PgliteStoreOptions } from "./pglite-store.ts";
export { type EmbeddedStoreOptions, pgliteStoreOn } from "./pglite-store-on.ts";
export { tenantOf } from "./store-folder.ts";
