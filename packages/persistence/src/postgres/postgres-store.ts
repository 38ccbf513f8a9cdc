import type { Store } from "@nastavnik/engine";
import { checkTenant } from "../commit/check-tenant.ts";
import { driftOf } from "../postgresql/catalogue.ts";
import { migrate } from "../postgresql/migrate.ts";
import { personalCipher } from "../postgresql/personal-cipher.ts";
import { postgresqlStore, type PostgresqlStoreOptions } from "../postgresql/postgresql-store.ts";
import { checkPositions } from "../postgresql/positions.ts";
import { checkRole } from "../postgresql/roles.ts";
import { postgresWakeUp } from "./postgres-wake-up.ts";
import { openDatabase, type PostgresPlace } from "./open-database.ts";

/** Options of {@link postgresStore}. */
export interface PostgresStoreOptions extends PostgresqlStoreOptions, PostgresPlace {
  /**
   * Name of a role that sees the rows of every tenant (a superuser, or one with BYPASSRLS), if the store is meant to work
   * as that; by default such a role is refused.
   */
  readonly privilegedRole?: string;
  /**
   * Whether a server may acknowledge commits that are not on its disk, or not on its standbys, yet (`synchronous_commit`
   * is `off` or `local`); by default such sessions are refused.
   */
  readonly mayLoseCommits?: boolean;
}

/** Warns of a schema that was changed by hand: nothing is repaired without being asked. */
function warnOf(differences: readonly string[], schema: string): void {
  if (differences.length === 0) return;
  process.emitWarning(`the schema ${schema} is not as its migrations have made it: ${differences.join("; ")}`, {
    code: "NASTAVNIK_SCHEMA_DRIFT",
  });
}

/**
 * A store in a PostgreSQL server, for any number of processes and tenants; its schema is made or brought up to date if the
 * role may do that. Throws `unavailable` if the server cannot be reached or the role lacks a right, `unsupported` if a
 * newer release wrote the schema, `invalid-input` for an option that does not fit; the message names the part.
 */
export async function postgresStore(options: PostgresStoreOptions): Promise<Store> {
  checkTenant(options.tenant);
  const cipher = personalCipher(options.tenant, options.masterKey, options.formerMasterKeys);
  const { database, close, listen, place, schema, heartbeat } = openDatabase(options);
  try {
    await checkRole(database, options);
    await migrate(database);
    await checkPositions(database, options.tenant);
    warnOf(await driftOf(database), schema);
    const wakeUp = postgresWakeUp({
      connect: listen,
      notify: (channel) => database.query(`select pg_notify($1, '')`, [channel]),
      schema,
      place,
      heartbeat,
    });
    return {
      ...postgresqlStore(database, options, cipher),
      wakeUp,
      close: async () => {
        await wakeUp.close();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
