import { migrate } from "../postgresql/migrate.ts";
import { checkGrantee, grantUse } from "../postgresql/roles.ts";
import { openDatabase, type PostgresPlace } from "./open-database.ts";

/** Options of {@link migratePostgres}. */
export interface MigratePostgresOptions extends PostgresPlace {
  /** Role that the stores will connect as: it is granted what it needs, and owns nothing. */
  readonly grantTo?: string;
}

/**
 * Makes the schema, or brings it up to date, as a role that may do so, for stores whose own role may not. Harmless when
 * repeated and when several do it at once.
 *
 * @throws NastavnikError `invalid-input` for a `grantTo` that is no role, before anything is changed; `unavailable` for a
 *   role that may not migrate
 */
export async function migratePostgres(options: MigratePostgresOptions): Promise<void> {
  const { database, close } = openDatabase(options);
  try {
    if (options.grantTo !== undefined) await checkGrantee(database, options.grantTo);
    await migrate(database);
    if (options.grantTo !== undefined) await grantUse(database, options.grantTo);
  } finally {
    await close();
  }
}
