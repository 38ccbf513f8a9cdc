import type { Text } from "@nastavnik/core";

/** Why a request for another mentor is denied. */
export const denialReasons = {
  "they-have-met": { ru: "стороны встречаются, контакт возможен", en: "they meet, and contact is possible" },
  "no-ground": { ru: "оснований для замены нет", en: "there is no ground for a replacement" },
  other: { ru: "другая причина", en: "another reason" },
} as const satisfies Record<string, Text>;
