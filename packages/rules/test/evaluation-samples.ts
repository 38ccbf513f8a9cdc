import type { z } from "zod";
import type { evaluationInput } from "@nastavnik/rules";

/** An input as a person writes it. */
export type WrittenEvaluation = z.input<typeof evaluationInput>;

/** A school with one indicator in the road map and one in the programme; both correspond. */
export const school: WrittenEvaluation = {
  format: "nastavnik-evaluation/1",
  measuredOn: "2025-05-26",
  profiles: ["process-quality"],
  metrics: [{ name: "newspaper_issues", title: { ru: "Выпуски газеты", en: "Newspaper issues" }, unit: "piece" }],
  indicators: [
    {
      id: "N1",
      title: { ru: "Выпуски школьной газеты", en: "Issues of the school newspaper" },
      unit: "piece",
      formula: "newspaper_issues",
      clause: "Дорожная карта, п. 6.3",
    },
  ],
  plans: [
    { indicator: "N1", document: "road-map", planned: 4, unit: "piece" },
    { indicator: "P3", document: "programme", planned: "66.6", unit: "percent" },
  ],
  facts: [
    { metric: "newspaper_issues", value: 4, source: "history" },
    { metric: "projects_planned", value: 3, source: "entered", evidence: "Программа, раздел 4" },
    { metric: "projects_realised", value: 2, source: "entered", evidence: "Отчёт куратора № 2" },
  ],
};
