import type { Text } from "@nastavnik/core";

/** Questionnaires that participants answer (B.4). */
export const questionnaireKinds = {
  "mentee-intake": { ru: "входная анкета наставляемого", en: "intake questionnaire of a mentee" },
  "mentor-intake": { ru: "входная анкета наставника", en: "intake questionnaire of a mentor" },
  "preferred-partner": { ru: "анкета предпочтений", en: "questionnaire on the preferred partner" },
  "interim-feedback": { ru: "промежуточная обратная связь", en: "interim feedback" },
  "current-control": { ru: "анкета текущего контроля", en: "questionnaire of the current control" },
  satisfaction: { ru: "анкета удовлетворённости", en: "questionnaire on satisfaction" },
} as const satisfies Record<string, Text>;
