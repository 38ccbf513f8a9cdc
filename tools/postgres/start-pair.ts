import {
  type Cluster,
  type ClusterServer,
  copyOf,
  freePort,
  makeCluster,
  own,
  removeCluster,
  runServer,
  superuser,
  superuserPassword,
} from "./cluster.ts";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";

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
  /**
   * Where the standby was promoted, and the primary has crashed: it comes back under its old port as the standby of the
   * other, from a backup of that, and commits wait for it from then on.
   */
  comeBack(): Promise<void>;
  stop(): Promise<void>;
}

async function twinOn(cluster: Cluster, port: number, settings: Readonly<Record<string, string>>): Promise<Twin> {
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
  const port = await freePort();
  const old = await twinOn(first, port, { ...common, synchronous_standby_names: "standby" });
  const following = (of: number): Readonly<Record<string, string>> => ({
    ...common,
    primary_conninfo: `host=127.0.0.1 port=${of} user=${superuser} password=${superuserPassword} application_name=standby`,
    wal_retrieve_retry_interval: "50ms",
  });
  writeFileSync(join(second.folder, "data", "standby.signal"), "");
  const standby = await twinOn(second, await freePort(), following(port));
  const clusters = [first, second];
  let present = old;
  const primary: Twin = {
    url: old.url,
    port,
    crash: () => present.crash(),
    start: () => present.start(),
  };
  return {
    primary,
    standby,
    async comeBack() {
      const admin = new pg.Client({ connectionString: standby.url });
      await admin.connect();
      await admin.query(`select pg_backup_start('back', true)`);
      const copy = await copyOf(second);
      const { rows } = await admin.query<{ labelfile: string }>(`select labelfile from pg_backup_stop(false)`);
      clusters.push(copy);
      const data = join(copy.folder, "data");
      writeFileSync(join(data, "backup_label"), rows[0]?.labelfile ?? "");
      // It is renamed when the backup has been read.
      own(join(data, "backup_label"), copy.user);
      writeFileSync(join(data, "standby.signal"), "");
      present = await twinOn(copy, port, following(standby.port));
      await admin.query(`alter system set synchronous_standby_names = 'standby'`);
      await admin.query(`select pg_reload_conf()`);
      await admin.end();
    },
    async stop() {
      await Promise.all([primary.crash(), standby.crash()]);
      for (const cluster of clusters) removeCluster(cluster);
    },
  };
}
