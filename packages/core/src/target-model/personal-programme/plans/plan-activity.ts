import type { Text } from "@nastavnik/core";

/** What a row of a plan is about (программа СОШ № 32: дорожная карта пары и три плана); the list is open. */
export const planActivities = {
  "choose-diagnostics": { ru: "подбор диагностических материалов", en: "choosing diagnostic materials" },
  diagnostics: { ru: "диагностика компетентностей", en: "diagnosis of competences" },
  "process-diagnostics": { ru: "обработка диагностических материалов", en: "processing of the diagnosis" },
  ranking: { ru: "согласование приоритета дефицитов", en: "agreeing on the ranking of deficits" },
  "drawing-up-plans": { ru: "составление планов", en: "drawing up the plans" },
  "work-by-plan": { ru: "работа по плану", en: "work by plan" },
  training: { ru: "тренинг по отработке компетентности", en: "training on a competence" },
  consultation: { ru: "консультация специалиста", en: "a specialist's consultation" },
  certification: { ru: "утверждение чек-листа", en: "certification of the checklist" },
  "mid-term-control": { ru: "промежуточный контроль", en: "mid-term control" },
  "final-control": { ru: "итоговый контроль", en: "final control" },
  report: { ru: "отчёт о деятельности", en: "report" },
  "approval-of-reports": { ru: "утверждение отчётов", en: "approval of reports" },
  other: { ru: "другое мероприятие", en: "another activity" },
} as const satisfies Record<string, Text>;
