import { both, measured } from "./define.ts";
import type { Profile } from "./profile.ts";

const clause = "Приморский краевой ИРО: мониторинг, часть 1 — качество реализации";

/**
 * Quality of realisation, P1–P7. P1 and P2 are the four lists of a SWOT, so only their presence can be counted: fill
 * them in by `swot`. P7 is the curator's score of how the conditions fit the model. Others (P8) are an organisation's own.
 */
export const processQuality: Profile = {
  id: "process-quality",
  title: both("Качество реализации программы", "Quality of realisation"),
  basis: "sourced",
  metrics: [
    measured("strengths", both("Названо сильных сторон", "Strengths named")),
    measured("weaknesses", both("Названо слабых сторон", "Weaknesses named")),
    measured("opportunities", both("Названо возможностей", "Opportunities named")),
    measured("risks", both("Названо рисков", "Risks named")),
    measured(
      "projects_planned",
      both("Наставнических проектов по плану", "Mentoring projects planned"),
      "count",
      "piece",
    ),
    measured(
      "projects_realised",
      both("Наставнических проектов реализовано", "Mentoring projects realised"),
      "count",
      "piece",
    ),
    measured("practices_ready", both("Практик, готовых к диссеминации", "Practices ready to spread"), "count", "piece"),
    measured("bases_formed", both("Сформировано баз данных", "Data bases formed"), "count", "piece"),
    measured(
      "programmes_banked",
      both("Персонализированных программ в банке", "Personalised programmes in the bank"),
      "count",
      "piece",
    ),
    measured(
      "conformity_score",
      both("Анкета куратора: условия и модель", "Curator's questionnaire: conditions and model"),
      "number",
      "score",
    ),
  ],
  indicators: [
    {
      id: "P1",
      title: both("Сильные и слабые стороны названы", "Strengths and weaknesses are named"),
      aspect: "process",
      unit: "yes-no",
      direction: "at-least",
      formula: "strengths > 0 && weaknesses > 0",
      clause,
    },
    {
      id: "P2",
      title: both("Возможности и риски названы", "Opportunities and risks are named"),
      aspect: "process",
      unit: "yes-no",
      direction: "at-least",
      formula: "opportunities > 0 && risks > 0",
      clause,
    },
    {
      id: "P3",
      title: both("Доля реализованных наставнических проектов", "Share of mentoring projects realised"),
      aspect: "process",
      unit: "percent",
      direction: "at-least",
      formula: "share(projects_realised, projects_planned)",
      clause,
    },
    {
      id: "P4",
      title: both("Практики, готовые к диссеминации", "Practices ready to spread"),
      aspect: "process",
      unit: "piece",
      direction: "at-least",
      formula: "practices_ready",
      clause,
    },
    {
      id: "P5",
      title: both("Сформированные базы данных", "Data bases formed"),
      aspect: "process",
      unit: "piece",
      direction: "at-least",
      formula: "bases_formed",
      clause,
    },
    {
      id: "P6",
      title: both("Банк персонализированных программ", "Bank of personalised programmes"),
      aspect: "process",
      unit: "piece",
      direction: "at-least",
      formula: "programmes_banked",
      clause,
    },
    {
      id: "P7",
      title: both("Соответствие условий программы модели", "Fit of the programme's conditions to the model"),
      aspect: "process",
      unit: "score",
      direction: "at-least",
      formula: "conformity_score",
      clause: "Методические рекомендации ЦМН: анкета куратора",
    },
  ],
  targets: [],
};
