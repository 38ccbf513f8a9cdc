import type { Text } from "@nastavnik/core";

/** Consents that a mentor gives to a municipal school; each is a document of its own. */
export const schoolConsentKinds = {
  "personal-data": { ru: "согласие на обработку персональных данных", en: "personal-data consent" },
  publication: { ru: "согласие на публикацию сведений", en: "consent to being named in public" },
  image: { ru: "согласие на публикацию изображения", en: "consent to being shown in public" },
} as const satisfies Record<string, Text>;
