import type { Text } from "@nastavnik/core";

/** Consents of a participant (B.5); each is a document of its own. */
export const consentKinds = {
  "personal-data": { ru: "согласие на обработку персональных данных", en: "personal-data consent" },
  duty: { ru: "согласие на дополнительные обязанности", en: "duty consent" },
  publication: { ru: "согласие на публикацию", en: "consent to publication" },
} as const satisfies Record<string, Text>;
