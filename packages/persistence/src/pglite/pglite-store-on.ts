import type { Database } from "../postgresql/database.ts";
import type { Store } from "@nastavnik/engine";
import { checkTenant } from "../commit/check-tenant.ts";
import { defaultSchema, inSchema } from "../postgresql/in-schema.ts";
import { migrate } from "../postgresql/migrate.ts";
import { personalCipher } from "../postgresql/personal-cipher.ts";
import { postgresqlStore, type PostgresqlStoreOptions } from "../postgresql/postgresql-store.ts";
import { pgliteDatabase, type PgliteLike } from "./pglite-database.ts";
import { upkeep } from "./upkeep.ts";

/** Options of a store that one process has for itself. */
export interface EmbeddedStoreOptions extends PostgresqlStoreOptions {
  /**
   * Commits are answered before they are written, and written together: within a tenth of a second, before what they change
   * is read, and by `close`, which throws where that fails. Made for a simulation: a process that dies loses the last
   * of what it was answered, never something before that, and does it again. Nobody else may write to the tenant, and
   * there is one engine. Off unless told.
   */
  readonly writesBehind?: boolean;
}

/**
 * A store in a PGlite that was opened elsewhere: its schema `nastavnik` is made or brought up to date. `close` leaves
 * the PGlite open. Throws `unsupported` if a newer release wrote the schema.
 */
export async function pgliteStoreOn(pglite: PgliteLike, options: EmbeddedStoreOptions): Promise<Store> {
  return storeIn(pgliteDatabase(pglite), options);
}

/** A store in a PGlite as the SQL layer sees it. */
export async function storeIn(pglite: Database, options: EmbeddedStoreOptions): Promise<Store> {
  checkTenant(options.tenant);
  const cipher = personalCipher(options.tenant, options.masterKey, options.formerMasterKeys);
  const database = inSchema(pglite, options.schema ?? defaultSchema);
  await migrate(database);
  const store = postgresqlStore(database, options, cipher);
  const keepUp = await upkeep(database);
  return {
    ...store,
    commit: async (commit) => {
      await keepUp();
      return store.commit(commit);
    },
  };
}
