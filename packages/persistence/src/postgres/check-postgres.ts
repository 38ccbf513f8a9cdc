import { checkSchemaVersion } from "../postgresql/migrate.ts";
import { driftOf } from "../postgresql/catalogue.ts";
import { openDatabase, type PostgresPlace } from "./open-database.ts";

/**
 * Compares the tables, columns, indexes, policies, triggers and functions of a schema with what its migrations have made,
 * and the rights of the role with those that a store needs. Answers a line for each difference; changes nothing. Throws
 * `unsupported` for a schema of another release.
 */
export async function checkPostgres(place: PostgresPlace): Promise<readonly string[]> {
  const { database, close } = openDatabase(place);
  try {
    await checkSchemaVersion(database);
    return await driftOf(database);
  } finally {
    await close();
  }
}
