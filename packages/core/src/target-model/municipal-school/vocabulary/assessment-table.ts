import type { Text } from "@nastavnik/core";

/** Ways in which a planned result is tracked; a municipality may name others. */
export const trackingWays = {
  monitoring: { ru: "мониторинг", en: "monitoring" },
  observation: { ru: "наблюдение", en: "observation" },
  interview: { ru: "собеседование", en: "interview" },
  "lesson-visits": { ru: "посещение и взаимопосещение уроков и занятий", en: "visits to each other's lessons" },
  "events-of-levels": { ru: "участие в мероприятиях разных уровней", en: "taking part in events of several levels" },
  "activity-monitoring": { ru: "мониторинг профессиональной активности", en: "monitoring of professional activity" },
  "events-of-mentors": {
    ru: "семинары, тренинги, мастерские и мастер-классы наставников, стажировки",
    en: "seminars, trainings, workshops and master classes of mentors, internships",
  },
} as const satisfies Record<string, Text>;

/** Forms in which a planned result is shown; a municipality may name others. */
export const assessmentForms = {
  questionnaire: { ru: "анкетирование", en: "questionnaire" },
  "observation-card": { ru: "карта наблюдений", en: "observation card" },
  "open-lessons": { ru: "открытые уроки и мероприятия", en: "open lessons and events" },
  analysis: { ru: "анализ", en: "analysis" },
  "self-analysis": { ru: "самоанализ", en: "self-analysis" },
  consultation: { ru: "консультирование", en: "consultation" },
  talk: { ru: "доклад", en: "talk" },
  "creative-report": { ru: "творческий отчёт", en: "creative report" },
  "master-class": { ru: "мастер-класс", en: "master class" },
  presentation: { ru: "презентация", en: "presentation" },
  contest: { ru: "конкурс педагогического мастерства", en: "contest of teachers' skill" },
} as const satisfies Record<string, Text>;
