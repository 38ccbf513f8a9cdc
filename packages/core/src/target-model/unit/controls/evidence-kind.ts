import type { Text } from "@nastavnik/core";

/** What shows that a control was carried out. */
export const evidenceKinds = {
  "survey-protocol": { ru: "протокол опроса", en: "survey protocol" },
  "open-lesson": { ru: "открытый урок", en: "open lesson" },
  questionnaire: { ru: "анкета", en: "questionnaire" },
} as const satisfies Record<string, Text>;
