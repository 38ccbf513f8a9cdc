import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, type Server as NetServer } from "node:net";

/** A server on the loopback, on a port of its own. */
export async function listening(server: Server | NetServer): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

/** A web server on the loopback; `stop` ends its connections too. */
export async function webServer(
  answer: RequestListener,
): Promise<{ readonly port: number; readonly stop: () => Promise<void> }> {
  const server = createServer(answer);
  const port = await listening(server);
  let isStopped = false;
  return {
    port,
    stop: async () => {
      if (isStopped) return;
      isStopped = true;
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** All bytes of a request. */
export async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Begins an answer and closes the connection before it is whole. */
export function breakOff(response: ServerResponse): void {
  response.writeHead(200, { "content-length": "100" });
  response.write("half of");
  setTimeout(() => response.destroy(), 5);
}
