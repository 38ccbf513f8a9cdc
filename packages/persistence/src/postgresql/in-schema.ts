import { NastavnikError } from "@nastavnik/core";
import type { Database } from "./database.ts";

/** Name of the schema that a store lies in unless told. */
export const defaultSchema = "nastavnik";

/** @throws NastavnikError `invalid-input` for what is no name of a schema */
export function checkSchema(schema: string): void {
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema) || schema.startsWith("pg_")) {
    throw new NastavnikError(
      "invalid-input",
      `schema: expected small Latin letters, digits and "_", beginning with no digit and not with "pg_", met ${JSON.stringify(schema)}`,
    );
  }
}

/** The database as seen from a schema: statements name theirs `nastavnik`. */
export function inSchema(database: Database, schema: string): Database {
  checkSchema(schema);
  const texts = new Map<string, string>();
  const textOf = (sql: string): string => {
    let text = texts.get(sql);
    if (text === undefined) {
      text = schemaNamed(sql, schema);
      texts.set(sql, text);
    }
    return text;
  };
  return {
    ...(database.connections === undefined ? {} : { connections: database.connections }),
    query: (sql, parameters, tenant) => database.query(textOf(sql), parameters, tenant),
    transaction: (work) =>
      database.transaction((transaction) =>
        work({
          query: (sql, parameters) =>
            // A statement without parameters is one of a migration, and comes once.
            transaction.query(parameters === undefined ? schemaNamed(sql, schema) : textOf(sql), parameters),
          ...(transaction.finish === undefined
            ? undefined
            : { finish: (sql, parameters) => transaction.finish?.(textOf(sql), parameters) ?? Promise.resolve([]) }),
        }),
      ),
  };
}

/** A statement in which the schema has another name. */
export function schemaNamed(sql: string, schema: string): string {
  return sql.replace(
    /\bnastavnik(?=\.)|(?<=\bschema (?:if not exists )?)nastavnik\b/g,
    schema === defaultSchema ? schema : `"${schema}"`,
  );
}
