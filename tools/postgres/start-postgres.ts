import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import { postgresBinaries, serverUser } from "./binaries.ts";

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

export const superuser = "postgres";
export const superuserPassword = "only-for-tests";

const run = promisify(execFile);

// The shell ends the server when the pipe that it reads from closes: when this process stops it, or dies of whatever.
const keeper = `"$0" "$@" & server=$!; cat >/dev/null; kill -QUIT $server 2>/dev/null; wait $server 2>/dev/null; true`;

async function freePort(): Promise<number> {
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

/**
 * Starts a server of its own in a temporary folder; it ends with `stop`, or with this process. Where the environment
 * names one in `DATABASE_URL`, that is taken instead, unless the server must have certain settings.
 */
export async function startPostgres(options: PostgresServerOptions = {}): Promise<PostgresServer> {
  const given = process.env["DATABASE_URL"];
  if (given !== undefined && given !== "" && Object.keys(options).length === 0) {
    return { url: given, folder: undefined, pid: () => undefined, stop: async () => {} };
  }
  const other = serverUser();
  const user = other ?? {};
  const folder = mkdtempSync(join(tmpdir(), "nastavnik-pg-"));
  const own = (path: string): void => {
    if (other !== undefined) chownSync(path, other.uid, other.gid);
  };
  own(folder);
  let binaries = postgresBinaries(options.from);
  if (!(await canRun(join(binaries, "postgres"), user))) {
    cpSync(dirname(binaries), join(folder, "programs"), { recursive: true, verbatimSymlinks: true });
    binaries = join(folder, "programs", "bin");
  }
  const password = join(folder, "password");
  writeFileSync(password, superuserPassword, { mode: 0o600 });
  own(password);
  const data = join(folder, "data");
  const place = { cwd: folder, ...user, env: { ...process.env, LC_ALL: "C", TZ: "UTC" } };
  await run(
    join(binaries, "initdb"),
    `-D ${data} -U ${superuser} --pwfile ${password} --auth scram-sha-256 --encoding UTF8 --locale C --no-sync`.split(
      " ",
    ),
    place,
  );
  const port = await freePort();
  const settings = {
    port: String(port),
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "200",
    ...(options.isDurable === true ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
    ...options.settings,
  };
  writeFileSync(join(folder, "log"), "");
  own(join(folder, "log"));
  const args = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = spawn("sh", ["-c", keeper, join(binaries, "postgres"), "-D", data, ...args], {
    ...place,
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  const ended = once(child, "exit");
  child.unref();
  await waitUntilReady(folder, () => child.exitCode === null);
  return {
    url: `postgres://${superuser}:${superuserPassword}@127.0.0.1:${port}/postgres`,
    folder,
    pid: () => Number.parseInt(readFileSync(join(data, "postmaster.pid"), "utf8"), 10),
    async stop() {
      child.ref();
      child.stdin.end();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
