import type { Text } from "@nastavnik/core";

/** Why a level takes a practice out of its bank. */
export const removalReasons = {
  outdated: { ru: "практика устарела", en: "the practice is outdated" },
  "replaced-by-newer": { ru: "её заменила другая практика", en: "another practice has replaced it" },
  "accepted-in-error": { ru: "принята по ошибке", en: "it was accepted in error" },
  other: { ru: "другая причина", en: "another reason" },
} as const satisfies Record<string, Text>;
