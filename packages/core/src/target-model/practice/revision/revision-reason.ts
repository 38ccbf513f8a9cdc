import type { Text } from "@nastavnik/core";

/** Why a practice is revised. */
export const revisionReasons = {
  "experts-remarks": { ru: "замечания экспертов", en: "remarks of the experts" },
  "sent-back": { ru: "практику вернул уровень", en: "a level has sent it back" },
  "new-results": { ru: "новые результаты", en: "new results" },
  other: { ru: "другая причина", en: "another reason" },
} as const satisfies Record<string, Text>;
