import { both, growth } from "./define.ts";
import type { Profile } from "./profile.ts";

const clause = "Приморский краевой ИРО: мониторинг, часть 2 — влияние на участников";

const parts = [
  ["I1", "Развитие гибких навыков", "Development of flexible skills", "score"],
  ["I2", "Мотивация и осознанность в саморазвитии", "Motivation and awareness in self-development", "score"],
  ["I3", "Включённость обучающихся в жизнь организации", "Inclusion of students in the organisation's life", "score"],
  ["I4", "Адаптация молодого специалиста", "Adaptation of a young specialist", "score"],
  ["I5", "Удовлетворённость педагогов своей работой", "Teachers' satisfaction with their work", "score"],
  ["I6", "Динамика образовательных результатов", "Dynamics of educational results", "mark"],
] as const;

const growths = parts.map(([id, ru, en, unit]) =>
  growth({ id, title: both(ru, en), aspect: "influence", unit, type: "numbers", clause }),
);

/**
 * Influence on the participants, I1–I6: the average after less the average before, over those who were measured both
 * times; `<id>_measured` counts them. `influenceFacts` fills in the metrics from single measurements.
 */
export const influenceOnParticipants: Profile = {
  id: "influence",
  title: both("Влияние программы на участников", "Influence on the participants"),
  basis: "sourced",
  metrics: growths.flatMap(({ metrics }) => metrics),
  indicators: growths.flatMap(({ indicator }) => [
    indicator,
    {
      id: `${indicator.id}_measured`,
      title: both(`${indicator.title.ru}: измерено дважды`, `${indicator.title.en}: measured twice`),
      aspect: "influence" as const,
      unit: "person" as const,
      direction: "at-least" as const,
      formula: `count(${indicator.id}_after)`,
      clause,
    },
  ]),
  targets: [],
};
