import type { Text } from "@nastavnik/core";

/** Qualification categories of teachers; an organisation may name others. */
export const qualifications = {
  none: { ru: "без категории", en: "no category" },
  suitable: { ru: "соответствие занимаемой должности", en: "suitable for the post" },
  first: { ru: "первая категория", en: "first category" },
  highest: { ru: "высшая категория", en: "highest category" },
  methodologist: { ru: "педагог-методист", en: "teacher-methodologist" },
  "teacher-mentor": { ru: "педагог-наставник", en: "teacher-mentor" },
} as const satisfies Record<string, Text>;
