import { NastavnikError } from "@nastavnik/core";
import type { Database, Parameter, Row } from "../postgresql/database.ts";
import { databaseError } from "../postgresql/sqlstate.ts";
import type { Health } from "./full-disk.ts";
import { withConstants } from "../postgresql/with-constants.ts";

interface PgliteConnection {
  exec(sql: string): Promise<{ rows: unknown[] }[]>;
}

/** The part of a PGlite instance that the store needs. */
export interface PgliteLike extends PgliteConnection {
  transaction<T>(work: (transaction: PgliteConnection) => Promise<T>): Promise<T>;
}

// PGlite's own error carries the statement, encrypted personal data beside their key in it: it is not passed on.
function translated(error: unknown): unknown {
  if (!(error instanceof Error) || error.name === "NastavnikError") return error;
  const state = "code" in error && typeof error.code === "string" ? error.code : undefined;
  if (state === undefined) return new NastavnikError("unavailable", `PGlite cannot be used: ${error.message}`);
  return databaseError("PGlite", state, error.message);
}

/**
 * Constants in the statement take PGlite one message, where parameters take it five one after another: about half of the
 * time of a small statement.
 */
async function run(
  health: Health,
  connection: PgliteConnection,
  sql: string,
  parameters: readonly Parameter[] = [],
  tenant?: string,
): Promise<readonly Row[]> {
  const complete = withConstants(sql, parameters, tenant);
  const broken = health.broken();
  if (broken !== undefined) throw broken;
  try {
    const results = await connection.exec(complete);
    const met = health.broken();
    if (met !== undefined) throw met;
    return (results.at(-1)?.rows ?? []) as Row[];
  } catch (error) {
    throw health.broken() ?? translated(error);
  }
}

const sound: Health = { broken: () => undefined };

/** A PGlite instance as the SQL layer sees a database. */
export function pgliteDatabase(pglite: PgliteLike, health: Health = sound): Database {
  return {
    query: (sql, parameters, tenant) => run(health, pglite, sql, parameters, tenant),
    async transaction(work) {
      const broken = health.broken();
      if (broken !== undefined) throw broken;
      try {
        return await pglite.transaction((transaction) =>
          work({ query: (sql, parameters) => run(health, transaction, sql, parameters) }),
        );
      } catch (error) {
        throw health.broken() ?? translated(error);
      }
    },
  };
}
