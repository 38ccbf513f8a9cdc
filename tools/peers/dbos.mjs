// A process that carries out durable workflows of one step with DBOS, as many at once as it is told to.
import { DBOS } from "@dbos-inc/dbos-sdk";
import { answerTasks } from "./answer-tasks.mjs";

const [url] = process.argv.slice(2);
DBOS.setConfig({ name: "peer", systemDatabaseUrl: url, logLevel: "error", runAdminServer: false });
const meeting = DBOS.registerWorkflow(
  async (number) => DBOS.runStep(async () => ({ number, outcome: "accepted" }), { name: "hold" }),
  { name: "hold-meeting" },
);
await DBOS.launch();
answerTasks((number) => meeting(number));
