// The host on PORT (8787 unless told); without DATABASE_URL it is its own worker too.
import { serve } from "@hono/node-server";
import { worker } from "@nastavnik/engine";
import { host } from "./host.ts";
import { engineOn, openStore, workflows } from "./school.ts";
import { webhookOut } from "./webhook-out.ts";

const store = await openStore();
const engine = engineOn(store);
const url = process.env["WEBHOOK_URL"];
const working =
  process.env["DATABASE_URL"] === undefined
    ? worker(engine, url === undefined ? {} : { deliver: webhookOut(url) })
    : undefined;
const server = serve({ fetch: host(engine, workflows).fetch, port: Number(process.env["PORT"] ?? 8787) }, ({ port }) =>
  console.log(`http://localhost:${port}/openapi.json`),
);
process.once("SIGTERM", () => {
  server.close();
  void Promise.resolve(working?.stop()).then(() => store.close());
});
