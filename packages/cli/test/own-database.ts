import { randomBytes } from "node:crypto";
import { migratePostgres } from "@nastavnik/persistence/postgres";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { runtimeRole, urlFor } from "../../persistence/test/own-schema.ts";

/** A database of the file's own, as a place of stores: opened in a moment, where a folder takes seconds. */
export function ownDatabase(): { readonly url: () => string } {
  const database = `cli_${randomBytes(6).toString("hex")}`;
  let server: pg.Client;
  beforeAll(async () => {
    server = new pg.Client({ connectionString: inject("postgres") });
    await server.connect();
    await server.query(`create database ${database}`);
    const url = Object.assign(new URL(inject("postgres")), { pathname: `/${database}` });
    const admin = new pg.Pool({ connectionString: url.href, max: 1 });
    await migratePostgres({ pool: admin, grantTo: runtimeRole });
    await admin.end();
  });
  afterAll(async () => {
    await server.query(`drop database ${database} with (force)`);
    await server.end();
  });
  return {
    url: () =>
      `${Object.assign(new URL(urlFor(runtimeRole, runtimeRole)), { pathname: `/${database}` }).href}?sslmode=disable`,
  };
}
