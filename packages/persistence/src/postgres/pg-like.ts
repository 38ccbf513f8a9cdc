import type { ClientConfig } from "pg";

/** One answer of a statement. */
export interface PgResult {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  /** The tag of the statement, such as `COMMIT`. */
  readonly command: string;
}

/** How a statement is given to `pg`. */
export interface PgQuery {
  readonly text: string;
  readonly values?: unknown[];
  readonly name?: string;
  readonly query_timeout?: number;
  readonly types?: { getTypeParser(): (value: string) => unknown };
}

/** The part of a client of `pg` that the store needs. */
export interface PgClientLike {
  query(query: PgQuery): Promise<PgResult>;
  release(destroy?: boolean): void;
  on(event: "error" | "notice", listener: (told: unknown) => void): unknown;
  /** `I` idle, `T` in a transaction, `E` in a failed one. */
  getTransactionStatus?(): string | null;
}

/** The part of a pool of `pg` that the store needs. */
export interface PgPoolLike {
  connect(): Promise<PgClientLike>;
  on(event: "error", listener: (error: unknown) => void): unknown;
  readonly options?: ClientConfig & { readonly max?: number };
}
