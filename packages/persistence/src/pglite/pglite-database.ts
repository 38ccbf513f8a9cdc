import { NastavnikError } from "@nastavnik/core";
import type { Database, Parameter, Row } from "../postgresql/database.ts";
import { databaseError } from "../postgresql/sqlstate.ts";

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

/** A parameter as a constant; a text is put between dollar signs and a tag that it does not hold, and so needs no escapes. */
function constant(value: Parameter): string {
  if (value === null) return "null";
  if (typeof value === "number") return String(value);
  if (value.includes("\0")) {
    throw new NastavnikError("invalid-input", `expected a text without NUL, got ${JSON.stringify(value)}`);
  }
  let tag = "$q";
  while (value.includes(tag)) tag += "q";
  return `${tag}$${value}${tag}$`;
}

/**
 * Constants in the statement take PGlite one message, where parameters take it five one after another: about half of the
 * time of a small statement.
 */
async function run(
  connection: PgliteConnection,
  sql: string,
  parameters: readonly Parameter[] = [],
): Promise<readonly Row[]> {
  const complete =
    parameters.length === 0
      ? sql
      : sql.replace(/\$(\d+)/g, (_placeholder, number) => constant(parameters[Number(number) - 1] ?? null));
  try {
    const [result] = await connection.exec(complete);
    return (result?.rows ?? []) as Row[];
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
