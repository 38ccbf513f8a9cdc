import type { Text } from "@nastavnik/core";

/** What kinds of things happen in the target model, by which reports group them. */
export const happeningKinds = {
  foundation: { ru: "начало программы и цикла", en: "founding" },
  order: { ru: "приказ", en: "order" },
  document: { ru: "документ", en: "document" },
  "plan-step": { ru: "действие плана", en: "step of the plan" },
  stage: { ru: "этап", en: "stage" },
  informing: { ru: "информирование", en: "informing" },
  monitoring: { ru: "мониторинг", en: "monitoring" },
  contest: { ru: "конкурс", en: "contest" },
  thanks: { ru: "благодарность", en: "thanks" },
  publication: { ru: "публикация", en: "publication" },
  review: { ru: "решение по итогам", en: "decision of the review" },
  practice: { ru: "практика", en: "practice" },
  revision: { ru: "доработка", en: "revision" },
  registration: { ru: "заявка", en: "registration" },
  questionnaire: { ru: "анкета", en: "questionnaire" },
  registry: { ru: "база", en: "registry" },
  preparation: { ru: "подготовка", en: "preparation" },
  training: { ru: "обучение", en: "training" },
  pairing: { ru: "формирование пары", en: "pairing" },
  leaving: { ru: "выход из программы", en: "leaving" },
  proposal: { ru: "предложение", en: "proposal" },
  consent: { ru: "согласие", en: "consent" },
  approval: { ru: "утверждение", en: "approval" },
  meeting: { ru: "встреча", en: "meeting" },
  plan: { ru: "план", en: "plan" },
  task: { ru: "задание", en: "task" },
  product: { ru: "продукт", en: "product" },
  control: { ru: "контроль", en: "control" },
  report: { ru: "отчёт", en: "report" },
  reminder: { ru: "напоминание", en: "reminder" },
  trouble: { ru: "осложнение", en: "trouble" },
  "mentor-change": { ru: "смена наставника", en: "change of the mentor" },
  end: { ru: "завершение", en: "end" },
} as const satisfies Readonly<Record<string, Text>>;

/** Kind of a thing that happens in the target model. */
export type HappeningKind = keyof typeof happeningKinds;
