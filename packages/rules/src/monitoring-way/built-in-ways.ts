import type { Text } from "@nastavnik/core";
import { both } from "../profile/define.ts";
import type { MonitoringWay } from "./monitoring-way.ts";

const clause = "R77; Приморский краевой ИРО: способы мониторинга на выбор организации";

function way(
  id: string,
  title: Text,
  documents: readonly (readonly [id: string, title: Text, by?: string])[],
): MonitoringWay {
  return {
    id,
    title,
    clause,
    documents: documents.map(([document, name, by]) => ({
      id: document,
      title: name,
      ...(by !== undefined && { by }),
    })),
  };
}

/**
 * Ways of monitoring to choose from; an organisation adds its own. The reviews of the curator and of an external expert
 * together are one way, so one of them alone does not count.
 */
export const builtInWays: readonly MonitoringWay[] = [
  {
    ...way("reviews", both("Отзывы куратора и стороннего эксперта", "Reviews by the curator and an external expert"), [
      ["curator-review", both("Отзыв куратора", "Curator's review"), "curator"],
      ["expert-review", both("Отзыв стороннего эксперта", "External expert's review"), "external-expert"],
    ]),
    clause: "R78; Приморский краевой ИРО: отзывы куратора и стороннего эксперта",
  },
  way("reports", both("Качественные и количественные отчёты", "Qualitative and quantitative reports"), [
    ["report", both("Отчёт о проектах и сопровождении", "Report on projects and support")],
  ]),
  way("joint-products", both("Продукты совместной деятельности", "Products of joint activity"), [
    ["product", both("Совместный продукт наставника и наставляемого", "A product of mentor and mentee")],
  ]),
  way("mentor-diary", both("Дневник самонаблюдения наставника", "Mentor's diary"), [
    ["diary", both("Дневник", "Diary"), "mentor"],
  ]),
  way("mentor-case", both("Методический кейс наставника", "Mentor's methodical case"), [
    ["case", both("Методический кейс", "Methodical case"), "mentor"],
  ]),
  way("mentor-community", both("Участие в сообществе наставников", "Membership in a community of mentors"), [
    ["membership", both("Подтверждение участия", "Proof of membership")],
  ]),
];
