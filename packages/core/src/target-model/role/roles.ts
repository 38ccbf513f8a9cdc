import type { Text } from "@nastavnik/core";

/** Roles of the target model (domain glossary, «люди и органы»); one person may hold several. */
export const roles = {
  head: { ru: "руководитель ОО", en: "head" },
  "deputy-head": { ru: "заместитель директора", en: "deputy head" },
  coordinator: { ru: "координатор", en: "coordinator" },
  curator: { ru: "куратор", en: "curator" },
  mentor: { ru: "наставник", en: "mentor" },
  mentee: { ru: "наставляемый", en: "mentee" },
  administration: { ru: "администрация", en: "administration" },
  teacher: { ru: "учитель", en: "teacher" },
  registrar: { ru: "ответственный за базу", en: "registrar" },
  guardian: { ru: "родитель (законный представитель)", en: "guardian" },
  "class-teacher": { ru: "классный руководитель", en: "class teacher" },
  psychologist: { ru: "психолог", en: "psychologist" },
  "social-worker": { ru: "социальный работник", en: "social worker" },
  expert: { ru: "сторонний эксперт", en: "external expert" },
  "training-expert": { ru: "эксперт для проведения обучения", en: "training expert" },
  "social-partner": { ru: "социальный партнёр", en: "social partner" },
  municipality: { ru: "муниципальный орган", en: "municipality" },
  "regional-operator": { ru: "региональный наставнический центр", en: "regional mentoring centre" },
  system: { ru: "система", en: "the engine" },
} as const satisfies Record<string, Text>;

/** Identifier of a role of the target model. */
export type Role = keyof typeof roles;
