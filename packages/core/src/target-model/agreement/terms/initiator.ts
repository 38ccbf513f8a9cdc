import type { Text } from "@nastavnik/core";

/** Who asks for the meetings that the parties have agreed on. */
export const initiators = {
  mentor: { ru: "наставник", en: "the mentor" },
  mentee: { ru: "наставляемый", en: "the mentee" },
  "as-needed": { ru: "любая сторона по необходимости", en: "either party, as needed" },
} as const satisfies Record<string, Text>;
