import type { Text } from "@nastavnik/core";

/** What a mentor's case may contain (Приморский краевой ИРО, «Кейс наставника»); the list is open. */
export const caseMaterials = {
  "photo-video": { ru: "фото- и видеоматериалы", en: "photographs and videos" },
  "deficit-diagnosis": { ru: "диагностика дефицитов", en: "diagnosis of deficits" },
  questionnaire: { ru: "анкета", en: "questionnaire" },
  survey: { ru: "опросник", en: "survey" },
  "observation-sheet": { ru: "лист наблюдений", en: "observation sheet" },
  "methodical-recommendations": { ru: "методические рекомендации", en: "methodical recommendations" },
  manual: { ru: "пособие", en: "manual" },
  memo: { ru: "памятка", en: "memo" },
  techniques: { ru: "описание техник, технологий, методик", en: "description of techniques and methods" },
  "publication-links": { ru: "ссылки на публикации о практике", en: "links to publications about the practice" },
} as const satisfies Record<string, Text>;

/** One of {@link caseMaterials}. */
export type CaseMaterial = keyof typeof caseMaterials;
