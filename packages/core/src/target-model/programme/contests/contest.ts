import type { Text } from "@nastavnik/core";

/** Contests that end a cycle. */
export const contests = {
  "mentor-of-the-year": { ru: "«Наставник года»", en: "mentor of the year" },
  "best-pair": { ru: "«Лучшая пара»", en: "best pair" },
} as const satisfies Record<string, Text>;
