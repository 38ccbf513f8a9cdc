import type { Text } from "@nastavnik/core";

/** What answers a request. */
export const answerKinds = {
  track: { ru: "трек школы", en: "a track of the school" },
  mentor: { ru: "наставник школы", en: "a mentor of the school" },
  consultation: { ru: "консультация куратора", en: "a consultation of the curator" },
} as const satisfies Record<string, Text>;

/** What the teacher says of an answer. */
export const answerOutcomes = {
  helped: { ru: "помогло", en: "it helped" },
  partly: { ru: "помогло отчасти", en: "it helped in part" },
  "not-helped": { ru: "не помогло", en: "it did not help" },
} as const satisfies Record<string, Text>;

/** What became of a track that answers a request. */
export const trackOutcomes = {
  held: { ru: "проведён", en: "held" },
  cancelled: { ru: "отменён", en: "cancelled" },
} as const satisfies Record<string, Text>;
