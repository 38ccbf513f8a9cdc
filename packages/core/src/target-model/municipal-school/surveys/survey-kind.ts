import type { Text } from "@nastavnik/core";

/** What teachers are asked about by a municipal school. */
export const surveyKinds = {
  difficulties: { ru: "трудности в работе учителя", en: "difficulties in a teacher's work" },
  requests: { ru: "профессиональные запросы", en: "professional requests" },
  satisfaction: { ru: "удовлетворённость работой и состояние", en: "satisfaction with the work, and well-being" },
} as const satisfies Record<string, Text>;
