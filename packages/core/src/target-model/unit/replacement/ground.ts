import type { Text } from "@nastavnik/core";

/** What a mentee's request for another mentor is founded on. */
export const replacementGrounds = {
  "no-personal-contact": { ru: "не сложился личный контакт", en: "no personal contact" },
  other: { ru: "другая причина", en: "another reason" },
} as const satisfies Record<string, Text>;
