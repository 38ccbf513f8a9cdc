import type { Text } from "@nastavnik/core";

/** What the order on a municipal school approves. */
export const approvedParts = {
  programme: { ru: "программа муниципальной школы", en: "the programme of the school" },
  "road-map": { ru: "дорожная карта муниципальной школы", en: "the road map of the school" },
} as const satisfies Record<string, Text>;

/** What such an order has to do, where the municipality says so. */
export const orderParts = {
  programme: { ru: "утверждает программу", en: "approves the programme" },
  "road-map": { ru: "утверждает дорожную карту", en: "approves the road map" },
  curator: { ru: "назначает куратора школы", en: "appoints the curator of the school" },
  controller: { ru: "поручает контроль за исполнением", en: "names who controls its execution" },
} as const satisfies Record<string, Text>;
