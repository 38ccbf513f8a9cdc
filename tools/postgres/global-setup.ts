import pg from "pg";
import type { TestProject } from "vitest/node";
import { type PostgresServer, startPostgres } from "./start-postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** URL of the server of this run, for its superuser. */
    readonly postgres: string;
  }
}

interface Shared {
  readonly server: Promise<PostgresServer>;
  users: number;
}

// Every project has its own copy of this module, but all of them share one server.
const place = Symbol.for("nastavnik.postgres-of-the-test-run");
const run = globalThis as { [place]?: Shared | undefined };

/** The role that stores work as in the tests; like one of a real installation it owns nothing. */
const runtimeRole = "nastavnik_runtime";

async function start(): Promise<PostgresServer> {
  const server = await startPostgres();
  const client = new pg.Client({ connectionString: server.url });
  try {
    await client.connect();
    await client.query(`do $$ begin
      if not exists (select from pg_roles where rolname = '${runtimeRole}') then
        create role ${runtimeRole} login password '${runtimeRole}' nosuperuser nobypassrls;
      end if;
    end $$`);
    await client.end();
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}

/** Starts the server of the test run, or joins it; the last project to go ends it. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const shared = (run[place] ??= { server: start(), users: 0 });
  shared.users++;
  const server = await shared.server;
  project.provide("postgres", server.url);
  return async () => {
    if (--shared.users > 0) return;
    run[place] = undefined;
    await server.stop();
  };
}
