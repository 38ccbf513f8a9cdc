import type { Text } from "@nastavnik/core";

/** Who signed a consent. */
export const signers = {
  self: { ru: "сам участник", en: "the person" },
  guardian: { ru: "родитель (законный представитель)", en: "guardian" },
} as const satisfies Record<string, Text>;
