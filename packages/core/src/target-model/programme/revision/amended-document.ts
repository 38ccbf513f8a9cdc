import type { Text } from "@nastavnik/core";

/** Documents that a revision amends (R80). */
export const amendedDocuments = {
  "road-map": { ru: "дорожная карта", en: "the road map" },
  "personalized-program": { ru: "персонализированная программа", en: "the personalised programme" },
} as const satisfies Record<string, Text>;
