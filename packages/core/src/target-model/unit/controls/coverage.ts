import type { Text } from "@nastavnik/core";

/** Whose satisfaction a control has asked for. */
export const coverages = {
  all: { ru: "все участники", en: "every party" },
  some: { ru: "некоторые участники", en: "some parties" },
} as const satisfies Record<string, Text>;
