import type { Text } from "@nastavnik/core";

/** Why an entry is corrected; whatever else is to be said about a person belongs to the personal data. */
export const correctionGrounds = {
  "entered-wrongly": { ru: "внесено ошибочно", en: "entered by mistake" },
  "new-document": { ru: "представлен другой документ", en: "another document was shown" },
  "has-changed": { ru: "обстоятельства изменились", en: "circumstances have changed" },
} as const satisfies Record<string, Text>;
