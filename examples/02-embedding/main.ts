// #region embed
import { russianProductionCalendar, schoolCalendar } from "@nastavnik/core/calendar";
import { programme, targetModel } from "@nastavnik/core/target-model";
import { createEngine, systemClock } from "@nastavnik/engine";
import { memoryStore } from "@nastavnik/persistence/memory";

const calendar = schoolCalendar(russianProductionCalendar());
const engine = createEngine({
  store: memoryStore({ tenant: "school-1" }),
  clock: systemClock(),
  calendar,
  ...targetModel,
});
const programmes = engine.of(programme);
const actor = { id: "head-1", roles: ["head"], organisation: "school-1" } as const;
const payload = { organisation: "school-1", period: { from: "2026-09-01", to: "2027-08-31" } };
await programmes.execute("2026", "found", { id: "1", payload, actor });
const answer = await programmes.execute("2026", "finish-stage", { id: "2", payload: {}, actor });
if (answer.outcome === "refused") for (const { text, clause } of answer.reasons) console.log(`${text.ru} (${clause})`);
// #endregion embed
