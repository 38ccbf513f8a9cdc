import { both, measured } from "./define.ts";
import type { Profile } from "./profile.ts";

const shares = [
  [
    "F0",
    "Обучающиеся, вовлечённые в наставничество и сопровождение",
    "Students in mentoring and support",
    "обучающихся",
    "students",
  ],
  [
    "F1",
    "Дети и молодёжь 10–19 лет — наставляемые",
    "Children and youth of 10–19 as mentees",
    "лиц 10–19 лет",
    "persons of 10–19",
  ],
  ["F2", "Молодёжь 15–19 лет — наставники", "Youth of 15–19 as mentors", "лиц 15–19 лет", "persons of 15–19"],
  [
    "F3",
    "Молодые специалисты (0–3 года) — наставляемые",
    "Young specialists (0–3 years) as mentees",
    "молодых специалистов",
    "young specialists",
  ],
  ["F4", "Предприятия, давшие наставников", "Enterprises that gave mentors", "предприятий", "enterprises"],
  ["F5", "Удовлетворённые наставляемые", "Satisfied mentees", "опрошенных наставляемых", "mentees asked"],
  ["F6", "Удовлетворённые наставники", "Satisfied mentors", "опрошенных наставников", "mentors asked"],
] as const;

const firstYear = 2020;

/** Percent by year from the first on. */
const byYear: Record<string, readonly number[]> = {
  F1: [10, 20, 35, 50, 70],
  F2: [2, 4, 6, 8, 10],
  F3: [10, 20, 35, 50, 70],
  F4: [2, 4, 10, 20, 30],
  F5: [50, 55, 60, 70, 85],
  F6: [50, 55, 60, 70, 85],
};

/**
 * National indicators, F0–F6, with targets for 2020–2024. Only the 70 % of F0 by 2024 stands on published pages; the
 * other targets are an example to be checked against the act in force, or replaced by a profile of your own.
 */
export const nationalIndicators: Profile = {
  id: "national-2020-2024",
  title: both("Показатели национального проекта, 2020–2024", "National indicators, 2020–2024"),
  basis: "example",
  metrics: shares.flatMap(([id, ru, en, wholeRu, wholeEn]) => {
    const unit = id === "F4" ? ("piece" as const) : ("person" as const);
    return [
      measured(`${id}_part`, both(ru, en), "count", unit),
      measured(`${id}_all`, both(`Всего ${wholeRu}`, `All ${wholeEn}`), "count", unit),
    ];
  }),
  indicators: shares.map(([id, ru, en]) => ({
    id,
    title: both(ru, en),
    aspect: "national" as const,
    unit: "percent" as const,
    direction: "at-least" as const,
    formula: `share(${id}_part, ${id}_all)`,
    clause:
      id === "F0"
        ? "Целевой показатель: не менее 70 % к 2024 году"
        : "Пример: сверьте с действующим актом вашего региона",
  })),
  targets: [
    { year: 2024, indicator: "F0", planned: 70 },
    ...Object.entries(byYear).flatMap(([indicator, values]) =>
      values.map((planned, index) => ({ year: firstYear + index, indicator, planned })),
    ),
  ],
};
