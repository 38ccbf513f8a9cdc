import type { Client, ClientConfig } from "pg";
import type { Host } from "./connection.ts";

/** A connection of its own that hears what others send. */
export type ListeningClient = Pick<Client, "query" | "on" | "end">;

/** Opens a {@link ListeningClient}; a new one each time. */
export type ConnectListening = () => Promise<ListeningClient>;

const patience = 5000;

async function opened(config: ClientConfig): Promise<ListeningClient> {
  const pg = (await import("pg")).default;
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

/** The first of the hosts that lets one in and takes commits. */
export function listeningOn(hosts: readonly Host[], config: ClientConfig): ConnectListening {
  return async () => {
    let last: unknown;
    for (const { host, port } of hosts) {
      try {
        return await opened({ ...config, host, port });
      } catch (error) {
        last = error;
      }
    }
    throw last;
  };
}

/** Where a pool of the caller's connects to. */
export function listeningBeside(options: ClientConfig): ConnectListening {
  return () => opened(options);
}
