import { NastavnikError } from "@nastavnik/core";
import type { Database, Parameter, Row } from "../postgresql/database.ts";

interface PgliteConnection {
  query(sql: string, parameters?: unknown[]): Promise<{ rows: unknown[] }>;
}

/** The part of a PGlite instance that the store needs. */
export interface PgliteLike extends PgliteConnection {
  transaction<T>(work: (transaction: PgliteConnection) => Promise<T>): Promise<T>;
}

// What PostgreSQL says of a text that it cannot hold: bad JSON, a character outside of UTF-8, a NUL.
const badText = new Set(["22P02", "22021", "22P05"]);

// PGlite's own error carries the parameters, encrypted personal data beside their key: it is not passed on as a cause.
function translated(error: unknown): unknown {
  if (!(error instanceof Error) || error.name === "NastavnikError") return error;
  const state = "code" in error && typeof error.code === "string" ? error.code : undefined;
  if (state === undefined) return new NastavnikError("unavailable", `PGlite cannot be used: ${error.message}`);
  const code = badText.has(state) ? "invalid-input" : "internal";
  return new NastavnikError(code, `PGlite refuses a statement: ${error.message} (SQLSTATE ${state})`);
}

async function run(
  connection: PgliteConnection,
  sql: string,
  parameters: readonly Parameter[] = [],
): Promise<readonly Row[]> {
  try {
    return (await connection.query(sql, [...parameters])).rows as Row[];
  } catch (error) {
    throw translated(error);
  }
}

/** A PGlite instance as the SQL layer sees a database. */
export function pgliteDatabase(pglite: PgliteLike): Database {
  return {
    query: (sql, parameters) => run(pglite, sql, parameters),
    async transaction(work) {
      try {
        return await pglite.transaction((transaction) =>
          work({ query: (sql, parameters) => run(transaction, sql, parameters) }),
        );
      } catch (error) {
        throw translated(error);
      }
    },
  };
}
