import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import { postgresBinaries, serverUser } from "./binaries.ts";

export const superuser = "postgres";
export const superuserPassword = "only-for-tests";

/** A temporary folder with the data of a server, and the programs that run it. */
export interface Cluster {
  readonly folder: string;
  readonly binaries: string;
  /** As whom it runs. */
  readonly user: { readonly uid?: number; readonly gid?: number };
}

/** A server that runs on a {@link Cluster}. */
export interface ClusterServer {
  /** How to connect as its superuser. */
  readonly url: string;
  readonly port: number;
  readonly pid: () => number;
  /** Ends it at once, as a crash would. */
  stop(): Promise<void>;
}

const run = promisify(execFile);

// The shell ends the server when the pipe that it reads from closes: when this process stops it, or dies of whatever.
const keeper = `"$0" "$@" & server=$!; cat >/dev/null; kill -QUIT $server 2>/dev/null; wait $server 2>/dev/null; true`;

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("expected a port");
  return address.port;
}

/** Whether the user can run the programs where they lie; a home folder of root hides them, for one. */
async function canRun(program: string, user: object): Promise<boolean> {
  try {
    await run(program, ["--version"], { cwd: "/", ...user });
    return true;
  } catch {
    return false;
  }
}

async function waitUntilReady(folder: string, isRunning: () => boolean): Promise<void> {
  const pidFile = join(folder, "data", "postmaster.pid");
  for (;;) {
    try {
      if (readFileSync(pidFile, "utf8").includes("ready")) return;
    } catch {
      // It has not written the file yet.
    }
    if (!isRunning()) throw new Error(`PostgreSQL did not start:\n${readFileSync(join(folder, "log"), "utf8")}`);
    await setTimeout(20);
  }
}

function ownFolder(user: Cluster["user"]): string {
  const folder = mkdtempSync(join(tmpdir(), "nastavnik-pg-"));
  own(folder, user);
  return folder;
}

/** Gives a file to whoever runs the server. */
export function own(path: string, { uid, gid }: Cluster["user"]): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}

/** Makes an empty database. */
export async function makeCluster(from?: "anywhere" | "npm"): Promise<Cluster> {
  const user = serverUser() ?? {};
  const folder = ownFolder(user);
  let binaries = postgresBinaries(from);
  if (!(await canRun(join(binaries, "postgres"), user))) {
    cpSync(dirname(binaries), join(folder, "programs"), { recursive: true, verbatimSymlinks: true });
    binaries = join(folder, "programs", "bin");
  }
  const password = join(folder, "password");
  writeFileSync(password, superuserPassword, { mode: 0o600 });
  own(password, user);
  const options = `-U ${superuser} --auth scram-sha-256 --encoding UTF8 --locale C --no-sync`.split(" ");
  await run(
    join(binaries, "initdb"),
    ["-D", join(folder, "data"), "--pwfile", password, ...options],
    placeOf(folder, user),
  );
  return { folder, binaries, user };
}

/** The same database once more, of a cluster that is not running. */
export async function copyOf({ folder, ...rest }: Cluster): Promise<Cluster> {
  const copy = ownFolder(rest.user);
  // By a program, since only that may be another user.
  await run("cp", ["-a", join(folder, "data"), copy], placeOf(copy, rest.user));
  return { ...rest, folder: copy };
}

export function removeCluster({ folder }: Cluster): void {
  rmSync(folder, { recursive: true, force: true });
}

function placeOf(folder: string, user: Cluster["user"]) {
  return { cwd: folder, ...user, env: { ...process.env, LC_ALL: "C", TZ: "UTC" } };
}

/** Runs a server on a cluster; it ends with `stop`, or with this process. */
export async function runServer(
  { folder, binaries, user }: Cluster,
  port: number,
  more: Readonly<Record<string, string>>,
): Promise<ClusterServer> {
  const data = join(folder, "data");
  const settings = {
    port: String(port),
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "200",
    ...more,
  };
  const log = join(folder, "log");
  writeFileSync(log, "");
  own(log, user);
  // One of a server that has crashed would say that this one is ready.
  rmSync(join(data, "postmaster.pid"), { force: true });
  const args = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = spawn("sh", ["-c", keeper, join(binaries, "postgres"), "-D", data, ...args], {
    ...placeOf(folder, user),
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  const ended = once(child, "exit");
  child.unref();
  await waitUntilReady(folder, () => child.exitCode === null);
  return {
    url: `postgres://${superuser}:${superuserPassword}@127.0.0.1:${port}/postgres`,
    port,
    pid: () => Number.parseInt(readFileSync(join(data, "postmaster.pid"), "utf8"), 10),
    async stop() {
      child.ref();
      child.stdin.end();
      await ended;
    },
  };
}
