// #region driver
import { NastavnikError } from "@nastavnik/core";
import { type Database, databaseError, type Parameter, type Row } from "@nastavnik/persistence/postgres";
import type pg from "pg";

type Run = (sql: string, parameters?: readonly Parameter[]) => Promise<readonly Row[]>;

/** A driver over a pool of one's own, whose every statement runs in a transaction that begins here. */
export function ownDriver(pool: pg.Pool, connections: number): Database {
  async function inTransaction<T>(work: (run: Run) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    const run: Run = async (sql, parameters = []) => (await client.query<Row>(sql, [...parameters])).rows;
    try {
      await run("begin isolation level read committed");
      const result = await work(run);
      const { command } = await client.query("commit");
      // PostgreSQL answers ROLLBACK to the commit of a transaction that has failed.
      if (command !== "COMMIT") throw new NastavnikError("unavailable", `my driver: expected COMMIT, met ${command}`);
      client.release();
      return result;
    } catch (error) {
      // Nothing of a connection is taken over that something has failed on.
      client.release(true);
      if (error instanceof NastavnikError) throw error;
      const { code, message } = error as { readonly code?: string; readonly message: string };
      const isOfPostgres = code !== undefined && /^[0-9A-Z]{5}$/.test(code);
      throw isOfPostgres ? databaseError("my driver", code, message) : new NastavnikError("unavailable", "my driver");
    }
  }
  return {
    connections,
    query: (sql, parameters, tenant) =>
      inTransaction(async (run) => {
        if (tenant !== undefined) await run("select set_config('nastavnik_tenant.id', $1, true)", [tenant]);
        return run(sql, parameters);
      }),
    transaction: (work) => inTransaction((run) => work({ query: run })),
  };
}
// #endregion driver
