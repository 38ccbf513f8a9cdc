import type { Text } from "@nastavnik/core";

/** What of a personalised programme is placed on a site. */
export const publishedParts = {
  programme: { ru: "программа", en: "the programme" },
  results: { ru: "результаты", en: "its results" },
} as const satisfies Record<string, Text>;
