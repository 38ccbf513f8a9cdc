import type { Text } from "@nastavnik/core";

/** How a personalised programme is carried out (Приморский краевой ИРО); the list is open. */
export const deliveryModes = {
  individual: { ru: "индивидуальная", en: "individual" },
  group: { ru: "групповая", en: "in a group" },
  mixed: { ru: "смешанная", en: "mixed" },
  other: { ru: "другая", en: "other" },
} as const satisfies Record<string, Text>;

/** Identifier of one of {@link deliveryModes}. */
export type DeliveryMode = keyof typeof deliveryModes;
