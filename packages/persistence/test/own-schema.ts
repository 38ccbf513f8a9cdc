import { migratePostgres } from "@nastavnik/persistence/postgres";
import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";

/** Role that a store works as: it owns nothing. */
export const runtimeRole = "nastavnik_runtime";

export interface OwnSchema {
  readonly schema: string;
  /** As the role that owns nothing. */
  readonly pool: () => pg.Pool;
  /** As the superuser. */
  readonly admin: () => pg.Pool;
  /** URL of the server, as the role that owns nothing. */
  readonly url: () => string;
}

/** URL of the server of the test run for another user. */
export function urlFor(user: string, password: string): string {
  const url = new URL(inject("postgres"));
  url.username = user;
  url.password = password;
  return url.href;
}

/** A schema of the file's own on the server of the test run, with pools there; all of it goes with the file. */
export function ownSchema(config: pg.PoolConfig = {}): OwnSchema {
  const schema = `test_${randomBytes(6).toString("hex")}`;
  let admin: pg.Pool;
  let pool: pg.Pool;
  const url = () => urlFor(runtimeRole, runtimeRole);
  beforeAll(async () => {
    admin = new pg.Pool({ connectionString: inject("postgres"), max: 2 });
    pool = new pg.Pool({ connectionString: url(), max: 4, ...config });
    await migratePostgres({ pool: admin, schema, grantTo: runtimeRole });
  });
  afterAll(async () => {
    await pool.end();
    await admin.query(`drop schema if exists "${schema}" cascade`);
    await admin.end();
  });
  return { schema, pool: () => pool, admin: () => admin, url };
}
