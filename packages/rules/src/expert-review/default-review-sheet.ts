import { both } from "../profile/define.ts";
import type { ReviewSheet } from "./review-sheet.ts";

const criteria = [
  [
    "result",
    "Результативность: степень достижения планируемого результата",
    "Effectiveness: how far the planned result was reached",
  ],
  [
    "efficiency",
    "Эффективность: результат относительно затраченных ресурсов",
    "Efficiency: the result in relation to the resources",
  ],
  ["uniqueness", "Уникальность", "Uniqueness"],
  ["replicability", "Возможность тиражирования", "Replicability"],
  ["scalability", "Возможность масштабирования", "Scalability"],
] as const;

/** The default sheet: five criteria from 1 to 10, at most 50 points, at least two experts; no threshold of its own. */
export const defaultReviewSheet: ReviewSheet = {
  id: "practice-review",
  title: both("Экспертиза наставнической практики", "Expert review of a mentoring practice"),
  clause: "Лист экспертной оценки регионального конкурса наставнических практик (Республика Марий Эл)",
  criteria: criteria.map(([id, ru, en]) => ({
    id,
    title: both(ru, en),
    kind: "scale",
    min: 1,
    max: 10,
    step: 1,
    weight: 1,
    material: "none",
  })),
  sections: [],
  bands: [],
  aggregation: "average",
  experts: 2,
  acceptEachFrom: {},
};
