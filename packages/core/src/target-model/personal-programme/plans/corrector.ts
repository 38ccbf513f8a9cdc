import type { Text } from "@nastavnik/core";

/** Who may correct the plans of a personalised programme. */
export const correctors = {
  mentor: { ru: "наставник", en: "the mentor" },
  mentee: { ru: "наставляемый", en: "the mentee" },
  curator: { ru: "куратор", en: "the curator" },
} as const satisfies Record<string, Text>;
