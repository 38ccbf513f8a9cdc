import type { Text } from "@nastavnik/core";

/** Who proves a control. */
export const provers = {
  curator: { ru: "куратор", en: "curator" },
  mentor: { ru: "наставник", en: "mentor" },
  mentee: { ru: "наставляемый", en: "mentee" },
} as const satisfies Record<string, Text>;

/** By what a control is proved. */
export const proofForms = {
  "survey-protocol": { ru: "протокол опроса", en: "survey protocol" },
  "open-lesson": { ru: "открытый урок", en: "open lesson" },
  questionnaire: { ru: "анкетирование", en: "questionnaire" },
  other: { ru: "иное подтверждение", en: "other evidence" },
} as const satisfies Record<string, Text>;

/** Controls of a personalised programme. */
export const programmeControls = {
  "mid-term": { ru: "промежуточный", en: "mid-term" },
  final: { ru: "итоговый", en: "final" },
} as const satisfies Record<string, Text>;

/** Identifier of one of {@link programmeControls}. */
export type ProgrammeControl = keyof typeof programmeControls;
