import type { Text } from "@nastavnik/core";

/** Why somebody declines to take part, or leaves the programme. */
export const leavingReasons = {
  moved: { ru: "переезд", en: "moved away" },
  illness: { ru: "болезнь", en: "illness" },
  "lost-interest": { ru: "потеря интереса", en: "lost interest" },
  "no-time": { ru: "нет времени", en: "no time" },
  "no-wish": { ru: "нет желания участвовать", en: "no wish to take part" },
  refused: { ru: "отказ от участия", en: "refused to take part" },
  personal: { ru: "личные причины", en: "personal reasons" },
  removal: { ru: "отстранение", en: "removal" },
  "labour-refusal": { ru: "отказ от поручения по ТК РФ", en: "refusal of the assignment under the Labour Code" },
  "no-consent": { ru: "нет согласия", en: "no consent" },
  "consent-withdrawn": { ru: "отозвано согласие", en: "a consent was withdrawn" },
  other: { ru: "другая причина", en: "another reason" },
} as const satisfies Record<string, Text>;
