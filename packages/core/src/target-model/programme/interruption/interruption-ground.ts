import type { Text } from "@nastavnik/core";

/** Why a programme is suspended or cancelled. */
export const interruptionGrounds = {
  founder: { ru: "решение учредителя", en: "decision of the founder" },
  reorganisation: { ru: "реорганизация", en: "reorganisation" },
  emergency: { ru: "чрезвычайная ситуация", en: "emergency" },
  "no-participants": { ru: "нет участников", en: "no participants" },
  other: { ru: "другая причина", en: "another reason" },
} as const satisfies Record<string, Text>;
