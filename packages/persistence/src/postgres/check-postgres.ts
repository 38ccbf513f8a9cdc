import { checkSchemaVersion } from "../postgresql/migrate.ts";
import { driftOf } from "../postgresql/catalogue.ts";
import { greedySlots } from "../postgresql/slots.ts";
import { openDatabase, type PostgresPlace } from "./open-database.ts";

/** Options of {@link checkPostgres}. */
export interface CheckPostgresOptions extends PostgresPlace {
  /** Bytes of the write-ahead log that a replication slot may keep before it is told of; a gibibyte unless told. */
  readonly keptBySlot?: number;
}

const gibibyte = 1_073_741_824;

/**
 * Compares the tables, columns, indexes, policies, triggers and functions of a schema with what its migrations have made,
 * and the rights of the role with those that a store needs. Answers a line for each difference, and for each
 * replication slot that lets the server's disk fill up; changes nothing. Throws
 * `unsupported` for a schema of another release.
 */
export async function checkPostgres({
  keptBySlot = gibibyte,
  ...place
}: CheckPostgresOptions): Promise<readonly string[]> {
  const { database, close } = openDatabase(place);
  try {
    await checkSchemaVersion(database);
    return [...(await driftOf(database)), ...(await greedySlots(database, keptBySlot))];
  } finally {
    await close();
  }
}
