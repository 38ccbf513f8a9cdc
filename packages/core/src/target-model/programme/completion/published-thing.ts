import type { Text } from "@nastavnik/core";

/** What is published. */
export const publishedThings = {
  results: { ru: "результаты", en: "results" },
  practices: { ru: "лучшие практики", en: "best practices" },
  gratitude: { ru: "благодарности", en: "thanks" },
  other: { ru: "другое", en: "something else" },
} as const satisfies Record<string, Text>;
