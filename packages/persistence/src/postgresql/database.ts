/**
 * What the SQL layer needs of PostgreSQL: a pool, a connection or PGlite. A driver of one's own is an object with these
 * two functions. Parameters are texts, numbers and `null`; every statement of the layer answers with at most one row of
 * one column, a text. Errors are thrown as `NastavnikError`, made by `databaseError` of their SQLSTATE; `unavailable` also
 * where nobody knows whether a statement was carried out.
 */
export interface Database {
  /**
   * Carries out one statement in a transaction of its own. If a tenant is given, the setting `nastavnik_tenant.id` has to
   * be that for the transaction, and for no longer: row security goes by it.
   */
  query(sql: string, parameters?: readonly Parameter[], tenant?: string): Promise<readonly Row[]>;
  /** Runs `work` in one transaction on one connection; an error undoes it and is thrown on. */
  transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** How many statements it carries out at the same time; one unless told. */
  readonly connections?: number;
}

/** What can be done in a transaction. */
export interface Transaction {
  query(sql: string, parameters?: readonly Parameter[]): Promise<readonly Row[]>;
  /** Carries out its last statement and commits it, in one message; a driver may leave it out. */
  finish?(sql: string, parameters: readonly Parameter[]): Promise<readonly Row[]>;
}

/** Value that may stand for `$1`, `$2` … in a statement. */
export type Parameter = string | number | null;

/** One row: the value of every column by its name. */
export type Row = Readonly<Record<string, unknown>>;
