import type { Client, ClientConfig } from "pg";
import type { Host } from "./connection.ts";

/** A connection of its own that hears what others send. */
export type ListeningClient = Pick<Client, "query" | "on" | "end">;

/** Opens a {@link ListeningClient}; a new one each time. */
export type ConnectListening = () => Promise<ListeningClient>;

const longestPatience = 5000;

async function opened(config: ClientConfig, heartbeat: number): Promise<ListeningClient> {
  const pg = (await import("pg")).default;
  const patience = Math.min(longestPatience, heartbeat);
  const client = new pg.Client({
    ...config,
    keepAlive: true,
    connectionTimeoutMillis: patience,
    query_timeout: patience,
  });
  // Told again by the one who listens; an error that nobody listens to would end the process.
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ readonly standby: boolean }>(`select pg_is_in_recovery() as standby`);
    if (rows[0]?.standby === true) throw new Error("a standby sends no notifications");
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    throw error;
  }
}

/** The one of the hosts that lets one in and takes commits; all are asked at once, since some may not answer at all. */
export function listeningOn(hosts: readonly Host[], config: ClientConfig, heartbeat: number): ConnectListening {
  return async () => {
    const tries = hosts.map(({ host, port }) => opened({ ...config, host, port }, heartbeat));
    const first = await Promise.any(tries);
    for (const each of tries) void each.then((client) => (client === first ? undefined : client.end())).catch(() => {});
    return first;
  };
}

/** Where a pool of the caller's connects to. */
export function listeningBeside(options: ClientConfig, heartbeat: number): ConnectListening {
  return () => opened(options, heartbeat);
}
