import { fail } from "../../fail.ts";
import { rule } from "../rule.ts";
import { monitoringParts } from "./monitoring-part.ts";

export const monitoringComplete = rule({
  id: "monitoring-complete",
  title: { ru: "Есть результаты трёх мониторингов", en: "Results of all three monitorings exist" },
  clause: "План лицея № 45, этап 7: удовлетворённость, качество, влияние",
  force: "regulation",
  choice: "completion.monitoring",
  check: (context) =>
    Object.entries(monitoringParts)
      .filter(([part]) => context.done[`monitoring:${part}`] === undefined)
      .map(([part, { ru, en }]) =>
        fail(`Нет результата мониторинга: ${ru}`, `No result of the monitoring: ${en}`, part),
      ),
});
