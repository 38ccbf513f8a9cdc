import type { Text } from "@nastavnik/core";

/** The head fields of an info card (R87). */
export const infoCardFields = {
  "full-name": { ru: "ФИО автора", en: "the author's full name" },
  email: { ru: "электронная почта", en: "email" },
  phone: { ru: "телефон", en: "phone" },
  organisation: { ru: "наименование ОО", en: "organisation" },
  position: { ru: "должность", en: "position" },
  experience: { ru: "стаж в должности", en: "experience in the position" },
} as const satisfies Record<string, Text>;
