import type { Text } from "@nastavnik/core";

/** How a mentor is prepared (R35). */
export const trainingModes = {
  training: { ru: "обучение", en: "training" },
  consultation: { ru: "консультация", en: "consultation" },
} as const satisfies Record<string, Text>;
