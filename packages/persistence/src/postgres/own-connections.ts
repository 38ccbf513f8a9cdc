import { NastavnikError } from "@nastavnik/core";
import type { ClientBase, ClientConfig, PoolConfig } from "pg";
import { toldError } from "../postgresql/told-error.ts";
import { connectError } from "./connect-error.ts";
import { type Host, hostsOf, type PostgresConnection } from "./connection.ts";
import type { Connections } from "./pg-database.ts";
import type { PgClientLike, PgPoolLike } from "./pg-like.ts";

/** The part of `pg` that is used; loaded when it is needed, since somebody may only hand in a pool. */
interface Pg {
  readonly Pool: new (config: Config) => PgPoolLike & { end(): Promise<void> };
}

async function loadPg(): Promise<Pg> {
  try {
    return (await import("pg")).default;
  } catch (error) {
    throw new NastavnikError("unavailable", `expected the package "pg" to be installed beside this one`, {
      cause: error,
    });
  }
}

/** Connections that the store itself opens, and closes. */
export interface OwnConnections extends Connections {
  close(): Promise<void>;
}

/** In milliseconds. */
export interface Timeouts {
  readonly connect: number;
  readonly statement: number;
  readonly lock: number;
  readonly idleInTransaction: number;
}

// Sent with the first message, so that no reset of a session takes them away.
function settingsOf({ statement, lock, idleInTransaction }: Timeouts): string {
  return Object.entries({
    default_transaction_isolation: "read\\ committed",
    default_transaction_read_only: "off",
    statement_timeout: String(statement),
    lock_timeout: String(lock),
    idle_in_transaction_session_timeout: String(idleInTransaction),
    TimeZone: "UTC",
    DateStyle: "ISO",
  })
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(" ");
}

async function refuseStandby(client: ClientBase, place: string): Promise<void> {
  client.on("error", () => {});
  const { rows } = await client.query<{ readonly standby: string }>(`select pg_is_in_recovery()::text as standby`);
  if (rows[0]?.standby === "true") {
    throw new NastavnikError("unavailable", `cannot connect to PostgreSQL: ${place} is a standby`);
  }
}

/** What `pg` takes; the types that are published for it do not know yet that it waits for `onConnect`. */
type Config = Omit<PoolConfig, "onConnect"> & { readonly onConnect: (client: ClientBase) => Promise<void> };

/** How a connection that only listens is opened. */
export function listeningConfig(connection: PostgresConnection): ClientConfig {
  return {
    database: connection.database,
    user: connection.user,
    ...(connection.password === undefined ? {} : { password: connection.password }),
    ssl: connection.ssl ?? false,
    application_name: connection.applicationName ?? "nastavnik",
  };
}

function poolConfig(connection: PostgresConnection, { host, port }: Host, timeouts: Timeouts): Config {
  return {
    host,
    port,
    database: connection.database,
    user: connection.user,
    ...(connection.password === undefined ? {} : { password: connection.password }),
    ssl: connection.ssl ?? false,
    max: connection.maxConnections ?? 10,
    application_name: connection.applicationName ?? "nastavnik",
    connectionTimeoutMillis: timeouts.connect,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    maxLifetimeSeconds: 600,
    allowExitOnIdle: true,
    ...(connection.isPooled === true ? {} : { options: settingsOf(timeouts) }),
    // A server that was the primary once keeps its sockets open when it is none any more.
    onConnect: (client) => refuseStandby(client, `${host}:${port}`),
  };
}

type OwnPool = PgPoolLike & { end(): Promise<void> };

/** The pool of the host that was found, and those who wait for a connection of it. */
class Found {
  readonly pool: Promise<OwnPool>;
  readonly #waiting = new Set<() => void>();
  #isGivenUp = false;

  constructor(pool: Promise<OwnPool>) {
    this.pool = pool;
  }

  /** A connection; `undefined` if the pool is given up before there is one: it would answer nobody who still waits. */
  async connect(): Promise<PgClientLike | undefined> {
    const pool = await this.pool;
    if (this.#isGivenUp) return undefined;
    return new Promise((resolve, reject) => {
      const leave = (): void => resolve(undefined);
      this.#waiting.add(leave);
      pool.connect().then(
        (client) => {
          if (this.#waiting.delete(leave)) resolve(client);
          else client.release(true);
        },
        (error: unknown) => {
          this.#waiting.delete(leave);
          reject(error);
        },
      );
    });
  }

  /** Lets those who wait look elsewhere, and ends the pool when its connections have come back. */
  async giveUp(): Promise<void> {
    this.#isGivenUp = true;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const leave of waiting) leave();
    const pool = await this.pool.catch(() => undefined);
    await pool?.end();
  }
}

/** Opens connections to the host that takes commits; nothing is connected before the first is asked for. */
export function ownConnections(connection: PostgresConnection, timeouts: Timeouts): OwnConnections {
  const hosts = hostsOf(connection);
  let current: Found | undefined;
  const from = new WeakMap<PgClientLike, Found>();
  let isClosed = false;
  const retired = new Set<Promise<void>>();

  async function poolAt({ Pool }: Pg, host: Host) {
    const pool = new Pool(poolConfig(connection, host, timeouts));
    pool.on("error", () => {});
    return pool;
  }

  /** The pool of the first host that lets a client in and is no standby. */
  async function find() {
    const pg = await loadPg();
    if (hosts.length === 1 && hosts[0] !== undefined) return poolAt(pg, hosts[0]);
    // All at once: one that does not answer at all must not keep the others waiting.
    const tries = hosts.map(async (host) => {
      const pool = await poolAt(pg, host);
      try {
        (await pool.connect()).release();
        return pool;
      } catch (error) {
        await pool.end();
        const { message, text = { en: message, ru: message } } = connectError(error);
        throw toldError("unavailable", {
          en: `${host.host}:${host.port}: ${text.en}`,
          ru: `${host.host}:${host.port}: ${text.ru}`,
        });
      }
    });
    try {
      const found = await Promise.any(tries);
      for (const each of tries) {
        retireLater(
          each.then(
            (pool) => (pool === found ? undefined : pool.end()),
            () => {},
          ),
        );
      }
      return found;
    } catch (error) {
      const texts = (error as AggregateError).errors.map((each) => (each as NastavnikError).text);
      const told = (locale: "ru" | "en"): string => texts.map((text) => text?.[locale]).join("; ");
      throw toldError("unavailable", {
        en: `no host of PostgreSQL takes commits (${told("en")})`,
        ru: `ни один узел PostgreSQL не принимает записи (${told("ru")})`,
      });
    }
  }

  function retireLater(ending: Promise<void>): void {
    retired.add(ending);
    void ending.finally(() => retired.delete(ending));
  }

  function retire(found: Found | undefined = current): void {
    // Of a pool that was given up already more is lost than once.
    if (found === undefined || found !== current) return;
    current = undefined;
    retireLater(found.giveUp());
  }

  return {
    max: connection.maxConnections ?? 10,
    async connect(): Promise<PgClientLike> {
      for (;;) {
        if (isClosed) throw new NastavnikError("unavailable", "the store is closed");
        const found = (current ??= new Found(find()));
        try {
          const client = await found.connect();
          if (client === undefined) continue;
          from.set(client, found);
          return client;
        } catch (error) {
          // Whoever comes next looks anew, unless only all connections are in use.
          const isBusy = error instanceof Error && error.message.startsWith("timeout exceeded");
          if (!isBusy) retire(found);
          throw error;
        }
      }
    },
    lost: (client) => retire(from.get(client)),
    async close() {
      isClosed = true;
      retire();
      await Promise.all(retired);
    },
  };
}
