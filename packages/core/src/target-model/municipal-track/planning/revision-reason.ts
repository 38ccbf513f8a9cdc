import type { Text } from "@nastavnik/core";

/** Why the road map of a track is changed. */
export const trackRevisionReasons = {
  requests: { ru: "запросы педагогов", en: "teachers' requests" },
  mentors: { ru: "состав наставников", en: "who the mentors are" },
  time: { ru: "сроки", en: "the time" },
  other: { ru: "другая причина", en: "another reason" },
} as const satisfies Record<string, Text>;
