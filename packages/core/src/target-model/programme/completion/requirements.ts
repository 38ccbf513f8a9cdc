import type { Text } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import { rule } from "../rule.ts";
import { monitoringParts } from "./monitoring-part.ts";

const results: Readonly<Record<(typeof monitoringParts)[number], Text>> = {
  satisfaction: {
    ru: "Нет результата мониторинга удовлетворённости участников",
    en: "No result of the monitoring of satisfaction",
  },
  quality: {
    ru: "Нет результата мониторинга качества реализации программы",
    en: "No result of the monitoring of quality",
  },
  influence: {
    ru: "Нет результата мониторинга влияния программы на участников",
    en: "No result of the monitoring of influence on participants",
  },
};

export const monitoringComplete = rule({
  id: "monitoring-complete",
  title: { ru: "Есть результаты трёх мониторингов", en: "Results of all three monitorings exist" },
  clause: "R74, R75; план лицея № 45, этап 7: удовлетворённость, качество, влияние",
  force: "law",
  check: (context) =>
    monitoringParts
      .filter((part) => context.done[`monitoring:${part}`] === undefined)
      .map((part) => fail(results[part].ru, results[part].en, part)),
});
