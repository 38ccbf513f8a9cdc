import type { Text } from "@nastavnik/core";

/** Where information about a mentee's needs may come from (R19, R20). */
export const informationSources = {
  student: {
    "class-teacher": { ru: "классный руководитель", en: "class teacher" },
    psychologist: { ru: "психолог", en: "psychologist" },
    "social-worker": { ru: "социальный работник", en: "social worker" },
    guardian: { ru: "родитель (законный представитель)", en: "guardian" },
  },
  teacher: {
    "personal-file": { ru: "личное дело", en: "personal file" },
    "methodical-analysis": { ru: "анализ методической работы", en: "analysis of methodical work" },
    "attestation-recommendations": { ru: "рекомендации аттестации", en: "recommendations of the attestation" },
    "professional-standard-questionnaire": {
      ru: "анкета по профессиональному стандарту",
      en: "questionnaire on the professional standard",
    },
  },
} as const satisfies Record<"student" | "teacher", Record<string, Text>>;
