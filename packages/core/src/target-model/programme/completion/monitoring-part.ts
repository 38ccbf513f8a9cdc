import type { Text } from "@nastavnik/core";

/** The three results that monitoring gives in the end (R75). */
export const monitoringParts = {
  satisfaction: { ru: "удовлетворённость участников", en: "satisfaction of the participants" },
  quality: { ru: "качество реализации программы", en: "quality of the programme" },
  influence: { ru: "влияние программы на участников", en: "influence on the participants" },
} as const satisfies Record<string, Text>;
