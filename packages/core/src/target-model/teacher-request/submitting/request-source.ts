import type { Text } from "@nastavnik/core";

/** How a request came into the data bank. */
export const requestSources = {
  application: { ru: "обращение педагога", en: "the teacher's application" },
  school: { ru: "обращение школы", en: "the school's application" },
  survey: { ru: "опрос педагогов", en: "a survey of teachers" },
} as const satisfies Record<string, Text>;
