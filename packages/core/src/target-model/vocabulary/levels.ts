import type { Text } from "@nastavnik/core";

/** Levels at which contests are held and practices are spread. */
export const levels = {
  school: { ru: "школьный уровень", en: "school level" },
  municipal: { ru: "муниципальный уровень", en: "municipal level" },
  regional: { ru: "региональный уровень", en: "regional level" },
} as const satisfies Record<string, Text>;

/** Identifier of one of {@link levels}. */
export type Level = keyof typeof levels;
