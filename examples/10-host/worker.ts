// A worker beside the host: carries out what is due, and brings effects to WEBHOOK_URL. Needs DATABASE_URL.
import { worker } from "@nastavnik/engine";
import { engineOn, openStore } from "./school.ts";
import { webhookOut } from "./webhook-out.ts";

const store = await openStore();
const url = process.env["WEBHOOK_URL"];
const working = worker(engineOn(store), url === undefined ? {} : { deliver: webhookOut(url) });
console.log("working");
process.once("SIGTERM", () => {
  void working.stop().then(() => store.close());
});
