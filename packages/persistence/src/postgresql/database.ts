/**
 * What the SQL layer needs of PostgreSQL: a pool, a connection or PGlite. A driver of one's own is an object with these
 * two functions. Parameters are texts, numbers and `null`; every statement of the layer answers with at most one row of
 * one column, a text. Errors are thrown as `NastavnikError`, made by `databaseError` of their SQLSTATE; `unavailable` also
 * where nobody knows whether a statement was carried out.
 */
export interface Database {
  /** Carries out one statement in a transaction of its own. */
  query(sql: string, parameters?: readonly Parameter[]): Promise<readonly Row[]>;
  /** Runs `work` in one transaction on one connection; an error undoes it and is thrown on. */
  transaction<T>(work: (database: Pick<Database, "query">) => Promise<T>): Promise<T>;
  /** How many statements it carries out at the same time; one unless told. */
  readonly connections?: number;
}

/** Value that may stand for `$1`, `$2` … in a statement. */
export type Parameter = string | number | null;

/** One row: the value of every column by its name. */
export type Row = Readonly<Record<string, unknown>>;
