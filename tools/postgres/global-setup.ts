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

/** Starts the server of the test run, or joins it; the last project to go ends it. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const shared = (run[place] ??= { server: startPostgres(), users: 0 });
  shared.users++;
  const server = await shared.server;
  project.provide("postgres", server.url);
  return async () => {
    if (--shared.users > 0) return;
    run[place] = undefined;
    await server.stop();
  };
}
