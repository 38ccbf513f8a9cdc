import type { Text } from "@nastavnik/core";

/** What admits somebody from outside to students (R25, R26). */
export const clearanceKinds = {
  "criminal-record": { ru: "справка об отсутствии судимости", en: "criminal-record certificate" },
  medical: { ru: "медицинская справка", en: "medical certificate" },
} as const satisfies Record<string, Text>;
