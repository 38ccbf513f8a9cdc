// #region embed
import { russianProductionCalendar, schoolCalendar } from "@nastavnik/core";
import { targetModel } from "@nastavnik/core/target-model";
import { createEngine, systemClock } from "@nastavnik/engine";
import { memoryStore } from "@nastavnik/persistence/memory";

const calendar = schoolCalendar(russianProductionCalendar());
const engine = createEngine({
  store: memoryStore({ tenant: "school-1" }),
  clock: systemClock(),
  calendar,
  ...targetModel,
});
const programme = { workflow: "programme", id: "2026" };
const head = { id: "head-1", roles: ["head"], organisation: "school-1" };
const payload = { organisation: "school-1", period: { from: "2026-09-01", to: "2027-08-31" } };
await engine.execute(programme, { id: "1", type: "found", payload, actor: head });
const answer = await engine.execute(programme, { id: "2", type: "finish-stage", payload: {}, actor: head });
if (answer.outcome === "refused") for (const { text, clause } of answer.reasons) console.log(`${text.ru} (${clause})`);
// #endregion embed
