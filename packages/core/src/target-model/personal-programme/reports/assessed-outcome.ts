import type { Text } from "@nastavnik/core";

/** How far the planned results were reached, as somebody assesses it. */
export const assessedOutcomes = {
  achieved: { ru: "результат достигнут", en: "achieved" },
  partly: { ru: "достигнут частично", en: "partly achieved" },
  "not-achieved": { ru: "не достигнут", en: "not achieved" },
} as const satisfies Record<string, Text>;
