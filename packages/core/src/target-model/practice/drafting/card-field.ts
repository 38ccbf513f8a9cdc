import type { Text } from "@nastavnik/core";

/** The fields of the head of an info card (R87). */
const headFields = {
  "full-name": { ru: "ФИО автора", en: "the author's full name" },
  email: { ru: "электронная почта", en: "email" },
  phone: { ru: "телефон", en: "phone" },
  organisation: { ru: "наименование ОО", en: "organisation" },
  position: { ru: "должность", en: "position" },
  experience: { ru: "стаж в должности", en: "experience in the position" },
} as const satisfies Record<string, Text>;

/** The fields of an info card: its head, the topic, and the description with the explanatory note and the content. */
export const cardFields = {
  ...headFields,
  topic: { ru: "тема практики", en: "topic of the practice" },
  goal: { ru: "пояснительная записка: цель", en: "explanatory note: goal" },
  results: { ru: "пояснительная записка: результаты", en: "explanatory note: results" },
  "role-model": { ru: "пояснительная записка: ролевая модель", en: "explanatory note: role model" },
  forms: { ru: "содержание: формы", en: "content: forms" },
  ways: { ru: "содержание: способы", en: "content: ways" },
  events: { ru: "содержание: события", en: "content: events" },
} as const satisfies Record<string, Text>;

/** One of {@link cardFields}. */
export type CardField = keyof typeof cardFields;
