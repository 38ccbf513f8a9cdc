import type { Text } from "@nastavnik/core";

/** Sections of an organisation's programme (Приморский краевой ИРО). */
export const organisationSections = {
  "explanatory-note": { ru: "пояснительная записка", en: "explanatory note" },
  "general-provisions": { ru: "общие положения", en: "general provisions" },
  organisation: { ru: "организация деятельности по реализации программы", en: "how the work is organised" },
  realisation: { ru: "реализация программы", en: "how the programme is carried out" },
  monitoring: { ru: "мониторинг эффективности", en: "monitoring of effectiveness" },
  "personal-programmes": { ru: "персонализированные программы (структура)", en: "personalised programmes (structure)" },
  annexes: { ru: "приложения", en: "annexes" },
} as const satisfies Record<string, Text>;

/** What may be annexed to an organisation's programme (Приморский краевой ИРО). */
export const programmeAnnexes = {
  "practice-template": { ru: "шаблон наставнической практики", en: "template of a practice" },
  "stimulus-recommendations": { ru: "рекомендации по стимулированию", en: "recommendations on rewards" },
  regulation: { ru: "положение о наставничестве", en: "the mentoring Regulation" },
  "road-map": { ru: "дорожная карта", en: "the road map" },
  "partner-agreement": { ru: "проект соглашения с социальным партнёром", en: "draft agreement with a social partner" },
  "mentee-base": { ru: "форма базы наставляемых", en: "form of the registry of mentees" },
  "mentor-registry": { ru: "форма реестра наставников", en: "form of the registry of mentors" },
  indicators: { ru: "показатели эффективности", en: "indicators of effectiveness" },
  "programme-structure": { ru: "примерная структура программы", en: "sample structure of a programme" },
} as const satisfies Record<string, Text>;
