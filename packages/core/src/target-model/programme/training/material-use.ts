import type { Text } from "@nastavnik/core";

/** What methodical materials are for (план лицея № 45, этап 4). */
export const materialUses = {
  training: { ru: "обучение наставников", en: "training mentors" },
  accompaniment: { ru: "сопровождение наставников", en: "accompanying mentors" },
} as const satisfies Record<string, Text>;
