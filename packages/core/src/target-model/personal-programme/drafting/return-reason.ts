import type { Text } from "@nastavnik/core";

/** Why a curator returns a personalised programme for more work. */
export const returnReasons = {
  "against-the-regulation": { ru: "не соответствует Положению", en: "it does not follow the regulation" },
  "against-the-request": { ru: "не отвечает запросу наставляемого", en: "it does not answer the mentee's request" },
  "not-feasible": { ru: "невыполнима в указанный срок", en: "it cannot be done within its term" },
  other: { ru: "другая причина", en: "another reason" },
} as const satisfies Record<string, Text>;
