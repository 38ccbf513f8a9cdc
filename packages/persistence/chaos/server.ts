import { execFileSync } from "node:child_process";
import {
  type ClusterServer,
  freePort,
  makeCluster,
  removeCluster,
  runServer,
} from "../../../tools/postgres/cluster.ts";

/** A PostgreSQL that can be killed, every process of it at once, and started again on what it has left. */
export interface MortalServer {
  readonly url: string;
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

const childrenOf = (pid: number): readonly number[] =>
  execFileSync("ps", ["-eo", "pid=,ppid="], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([, parent]) => parent === pid)
    .map(([child = 0]) => child);

/** Starts one in a temporary folder. */
export async function mortalServer(): Promise<MortalServer> {
  const cluster = await makeCluster();
  const port = await freePort();
  const run = (): Promise<ClusterServer> => runServer(cluster, port, { fsync: "off", full_page_writes: "off" });
  let server: ClusterServer | undefined = await run();
  return {
    url: server.url,
    async kill() {
      if (server === undefined) return;
      const pid = server.pid();
      for (const each of [pid, ...childrenOf(pid)]) {
        try {
          process.kill(each, "SIGKILL");
        } catch {
          // It has ended by itself.
        }
      }
      await server.stop();
      server = undefined;
    },
    async start() {
      server ??= await run();
    },
    async stop() {
      await server?.stop();
      removeCluster(cluster);
    },
  };
}
