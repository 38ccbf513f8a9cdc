import type { Text } from "@nastavnik/core";

/** What a competence belongs to (программа СОШ № 32); the list is open. */
export const deficitAreas = {
  methodical: { ru: "методическая грамотность", en: "methodical literacy" },
  subject: { ru: "предметная грамотность", en: "subject literacy" },
  digital: { ru: "цифровая грамотность", en: "digital literacy" },
  psychological: { ru: "педагогика и психология", en: "pedagogy and psychology" },
  communicative: { ru: "общение с обучающимися", en: "communication with pupils" },
  other: { ru: "другая область", en: "another area" },
} as const satisfies Record<string, Text>;

/** Identifier of one of {@link deficitAreas}. */
export type DeficitArea = keyof typeof deficitAreas;
