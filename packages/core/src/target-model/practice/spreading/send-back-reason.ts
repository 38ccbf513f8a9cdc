import type { Text } from "@nastavnik/core";

/** Why a level sends a practice back instead of taking it into its bank. */
export const sendBackReasons = {
  "results-not-shown": { ru: "результаты не подтверждены", en: "the results are not shown" },
  "not-replicable": { ru: "практику трудно повторить в другой организации", en: "it is hard to repeat elsewhere" },
  "description-incomplete": { ru: "описание неполное", en: "the description is incomplete" },
  "materials-missing": { ru: "не хватает материалов кейса", en: "materials of the case are missing" },
  "below-threshold": { ru: "оценка экспертов ниже порога уровня", en: "the experts' points are below the threshold" },
  "same-practice-in-bank": { ru: "такая практика уже есть в банке", en: "the bank has such a practice already" },
  other: { ru: "другая причина", en: "another reason" },
} as const satisfies Record<string, Text>;
