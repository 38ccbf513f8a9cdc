import type { Text } from "@nastavnik/core";

/** Why a practice is withdrawn from the site and from every bank. */
export const withdrawalReasons = {
  "authors-wish": { ru: "по желанию автора", en: "the author wishes so" },
  "consent-withdrawn": { ru: "отозвано согласие на публикацию", en: "a consent to publication is withdrawn" },
  "person-forgotten": { ru: "данные участника удалены", en: "the data of somebody whom it names are destroyed" },
  outdated: { ru: "практика устарела", en: "the practice is outdated" },
  "published-in-error": { ru: "опубликована по ошибке", en: "it was published in error" },
  "programme-cancelled": { ru: "программа прекращена", en: "the programme is cancelled" },
  other: { ru: "другая причина", en: "another reason" },
} as const satisfies Record<string, Text>;
