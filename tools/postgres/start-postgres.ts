import { freePort, makeCluster, removeCluster, runServer } from "./cluster.ts";

/** A server that was started. */
export interface PostgresServer {
  /** How to connect as its superuser. */
  readonly url: string;
  /** Its own folder; `undefined` of one that was there already. */
  readonly folder: string | undefined;
  /** Process id of the server; `undefined` of one that was there already. */
  readonly pid: () => number | undefined;
  stop(): Promise<void>;
}

/** How to start a server. */
export interface PostgresServerOptions {
  /** Settings of the server beyond its own. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Whether what it acknowledges survives a power failure; `false` unless told, which is faster. */
  readonly isDurable?: boolean;
  /** `npm`: the programs that npm brings, whatever the system has. */
  readonly from?: "anywhere" | "npm";
}

/**
 * Starts a server of its own in a temporary folder; it ends with `stop`, or with this process. Where the environment
 * names one in `DATABASE_URL`, that is taken instead, unless the server must have certain settings.
 */
export async function startPostgres(options: PostgresServerOptions = {}): Promise<PostgresServer> {
  const given = process.env["DATABASE_URL"];
  if (given !== undefined && given !== "" && Object.keys(options).length === 0) {
    return { url: given, folder: undefined, pid: () => undefined, stop: async () => {} };
  }
  const cluster = await makeCluster(options.from);
  const server = await runServer(cluster, await freePort(), {
    // What is acknowledged is written to the system's cache at least: a store refuses a server that has not even that.
    ...(options.isDurable === true ? {} : { fsync: "off", full_page_writes: "off" }),
    ...options.settings,
  });
  return {
    url: server.url,
    folder: cluster.folder,
    pid: server.pid,
    async stop() {
      await server.stop();
      removeCluster(cluster);
    },
  };
}
