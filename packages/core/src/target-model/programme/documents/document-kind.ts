import type { Text } from "@nastavnik/core";

/** Documents that an organisation adopts for its programme. */
export const documentKinds = {
  regulation: { ru: "Положение о наставничестве", en: "the mentoring Regulation" },
  "target-model": { ru: "целевая модель", en: "the target model" },
  "road-map": { ru: "дорожная карта", en: "the road map" },
  "organization-program": { ru: "программа наставничества", en: "the mentoring programme" },
  "program-bank": { ru: "банк программ", en: "the bank of programmes" },
  "stimulus-policy": { ru: "порядок стимулирования", en: "the policy on rewards" },
} as const satisfies Record<string, Text>;
