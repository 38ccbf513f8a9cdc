import type { Text } from "@nastavnik/core";

/** In which capacity one person acts for another. */
export const capacities = {
  guardian: { ru: "родитель (законный представитель)", en: "guardian" },
  representative: { ru: "представитель по доверенности", en: "representative by a power of attorney" },
} as const satisfies Record<string, Text>;
