import type { Text } from "@nastavnik/core";

/** What a practice comes from: something that was packaged. */
export const originKinds = {
  "personal-programme": { ru: "персонализированная программа", en: "a personalised programme" },
  programme: { ru: "программа наставничества организации", en: "the organisation's programme" },
} as const satisfies Record<string, Text>;

/** One of {@link originKinds}. */
export type OriginKind = keyof typeof originKinds;
