// A process that sends jobs with pg-boss and works them off, as many at once as it is told to.
import { PgBoss } from "pg-boss";
import { answerTasks } from "./answer-tasks.mjs";

const [url] = process.argv.slice(2);
const boss = new PgBoss({ connectionString: url, max: 20 });
boss.on("error", () => {});
await boss.start();
await boss.createQueue("hold-meeting");
// One after the other, as commands are: each is sent, fetched and completed.
answerTasks(async (number) => {
  await boss.send("hold-meeting", { number });
  const [job] = await boss.fetch("hold-meeting");
  if (job !== undefined) await boss.complete("hold-meeting", job.id);
});
