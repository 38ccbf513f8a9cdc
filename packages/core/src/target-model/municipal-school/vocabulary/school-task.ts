import type { Text } from "@nastavnik/core";

/** What a municipal school sets out to do (Ханкайский муниципальный округ); a municipality may name other tasks. */
export const schoolTasks = {
  "identify-requests": {
    ru: "выявить профессиональные запросы педагогов",
    en: "to find out what teachers ask for in their work",
  },
  "form-self-analysis": {
    ru: "сформировать потребность в самоанализе и самоконтроле",
    en: "to make teachers want to analyse and check themselves",
  },
  "accompany-teachers": {
    ru: "сопровождать педагогов через инновационную деятельность",
    en: "to accompany teachers through innovative work",
  },
  "develop-culture": {
    ru: "развивать педагогическую культуру и профессиональное общение",
    en: "to develop teachers' culture and professional exchange",
  },
  "popularise-mentoring": {
    ru: "популяризировать наставничество и успешные практики",
    en: "to make mentoring and successful practices known",
  },
} as const satisfies Record<string, Text>;
