import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";

/** A schema of the file's own on the server of the test run, and a pool there; both go with the file. */
export function ownSchema(config: pg.PoolConfig = {}): { readonly schema: string; readonly pool: () => pg.Pool } {
  const schema = `test_${randomBytes(6).toString("hex")}`;
  let pool: pg.Pool;
  beforeAll(() => {
    pool = new pg.Pool({ connectionString: inject("postgres"), max: 4, ...config });
  });
  afterAll(async () => {
    await pool.query(`drop schema if exists "${schema}" cascade`);
    await pool.end();
  });
  return { schema, pool: () => pool };
}
