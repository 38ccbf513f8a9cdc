import type { Text } from "@nastavnik/core";

/** Formats of mentoring (Приморский краевой ИРО). */
export const mentoringFormats = {
  virtual: { ru: "виртуальное (дистанционное)", en: "virtual" },
  "short-term-goal-setting": { ru: "краткосрочное, или целеполагающее", en: "short-term, or goal-setting" },
  reverse: { ru: "реверсивное", en: "reverse" },
  situational: { ru: "ситуационное", en: "situational" },
  speed: { ru: "скоростное", en: "speed" },
} as const satisfies Record<string, Text>;

/** Identifier of one of {@link mentoringFormats}. */
export type MentoringFormat = keyof typeof mentoringFormats;
