import {
  type Cluster,
  type ClusterServer,
  copyOf,
  freePort,
  makeCluster,
  removeCluster,
  runServer,
  superuser,
  superuserPassword,
} from "./cluster.ts";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** One of the two servers of a pair, which can crash and come back. */
export interface Twin {
  readonly url: string;
  readonly port: number;
  crash(): Promise<void>;
  start(): Promise<void>;
}

/** A primary, whose commits wait for its standby, and that standby. */
export interface PostgresPair {
  readonly primary: Twin;
  readonly standby: Twin;
  stop(): Promise<void>;
}

async function twinOn(cluster: Cluster, settings: Readonly<Record<string, string>>): Promise<Twin> {
  const port = await freePort();
  let server: ClusterServer | undefined = await runServer(cluster, port, settings);
  return {
    url: server.url,
    port,
    async crash() {
      await server?.stop();
      server = undefined;
    },
    async start() {
      server ??= await runServer(cluster, port, settings);
    },
  };
}

/** Starts both in temporary folders; they end with `stop`, or with this process. */
export async function startPair(): Promise<PostgresPair> {
  const common = { fsync: "off", full_page_writes: "off", wal_level: "replica" };
  const first = await makeCluster();
  const second = await copyOf(first);
  const primary = await twinOn(first, { ...common, synchronous_standby_names: "standby" });
  const source = `host=127.0.0.1 port=${primary.port} user=${superuser} password=${superuserPassword}`;
  writeFileSync(join(second.folder, "data", "standby.signal"), "");
  const standby = await twinOn(second, {
    ...common,
    primary_conninfo: `${source} application_name=standby`,
    wal_retrieve_retry_interval: "50ms",
  });
  return {
    primary,
    standby,
    async stop() {
      await Promise.all([primary.crash(), standby.crash()]);
      removeCluster(first);
      removeCluster(second);
    },
  };
}
