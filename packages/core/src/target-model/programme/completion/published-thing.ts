import type { Text } from "@nastavnik/core";

/** What is published. */
export const publishedThings = {
  results: { ru: "результаты", en: "results" },
  practices: { ru: "лучшие практики", en: "best practices" },
  "revised-documents": { ru: "доработанные документы", en: "the revised documents" },
  gratitude: { ru: "благодарности", en: "thanks" },
  other: { ru: "другое", en: "something else" },
} as const satisfies Record<string, Text>;
