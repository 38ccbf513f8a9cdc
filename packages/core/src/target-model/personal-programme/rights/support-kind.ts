import type { Text } from "@nastavnik/core";

/** Support that a mentor asks the curator for (программа СОШ № 32). */
export const supportKinds = {
  organisational: { ru: "организационная", en: "organisational" },
  methodical: { ru: "методическая", en: "methodical" },
  specialist: { ru: "консультация специалиста", en: "a specialist's consultation" },
} as const satisfies Record<string, Text>;
