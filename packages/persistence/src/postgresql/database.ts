/**
 * What the SQL layer needs of PostgreSQL: a connection, a pool or PGlite. Parameters are texts, numbers and `null`;
 * every statement of the layer answers with at most one row. Errors are thrown as `NastavnikError`: `unavailable` if the
 * database cannot be reached, `internal` if it refuses a statement.
 */
export interface Database {
  query(sql: string, parameters?: readonly Parameter[]): Promise<readonly Row[]>;
  /** Runs `work` in one transaction on one connection; an error undoes it and is thrown on. */
  transaction<T>(work: (database: Pick<Database, "query">) => Promise<T>): Promise<T>;
}

/** Value that may stand for `$1`, `$2` … in a statement. */
export type Parameter = string | number | null;

/** One row: the value of every column by its name. */
export type Row = Readonly<Record<string, unknown>>;
