import type { Text } from "@nastavnik/core";

/** Whom preparation informs (R10). */
export const audiences = {
  teachers: { ru: "педагоги", en: "teachers" },
  parents: { ru: "родители", en: "parents" },
  students: { ru: "обучающиеся", en: "students" },
  site: { ru: "сайт", en: "the site" },
  "external-environment": { ru: "внешняя среда", en: "the external environment" },
} as const satisfies Record<string, Text>;
