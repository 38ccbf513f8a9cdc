import { once } from "node:events";
import { createServer, connect, type Socket } from "node:net";

/** A network that stands between a store and its server, and can be broken. */
export interface Proxy {
  readonly port: number;
  /** Cuts every connection right after the next message that holds these bytes has gone to the server. */
  cutAfterSending(bytes: string): void;
  /** From now on nothing comes through, and nobody is told. */
  silence(): void;
  /** Cuts every connection, and lets nobody in. */
  refuse(): void;
  /** Everything comes through again; connections that were silent are cut. */
  mend(): void;
  close(): Promise<void>;
}

export async function proxyTo(url: string): Promise<Proxy> {
  const { hostname, port } = new URL(url);
  const sockets = new Set<Socket>();
  let cutAfter: string | undefined;
  let isSilent = false;
  let isRefusing = false;
  const server = createServer((client) => {
    if (isRefusing) {
      client.destroy();
      return;
    }
    const upstream = connect(Number(port), hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on("error", () => {}).on("close", () => sockets.delete(socket));
    }
    client.on("data", (data) => {
      if (isSilent) return;
      upstream.write(data);
      if (cutAfter !== undefined && data.includes(cutAfter)) {
        cutAfter = undefined;
        client.destroy();
      }
    });
    upstream.on("data", (data) => {
      if (!isSilent) client.write(data);
    });
    client.on("close", () => upstream.end());
    upstream.on("close", () => client.destroy());
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("expected a port");
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: address.port,
    cutAfterSending(bytes) {
      cutAfter = bytes;
    },
    silence() {
      isSilent = true;
    },
    refuse() {
      isRefusing = true;
      cut();
    },
    mend() {
      isSilent = false;
      isRefusing = false;
      cut();
    },
    async close() {
      cut();
      server.close();
      await once(server, "close");
    },
  };
}
