import type { Text } from "@nastavnik/core";

/** What whoever controls the order says of a report. */
export const checkOutcomes = {
  fulfilled: { ru: "исполняется", en: "carried out" },
  "with-remarks": { ru: "исполняется с замечаниями", en: "carried out, with remarks" },
  "not-fulfilled": { ru: "не исполняется", en: "not carried out" },
} as const satisfies Record<string, Text>;

/** With whom the experience of a municipal school is shared. */
export const experienceAudiences = {
  schools: { ru: "школы округа", en: "the schools of the district" },
  municipality: { ru: "профессиональное сообщество округа", en: "the teachers of the district" },
  region: { ru: "региональное сообщество", en: "the region" },
} as const satisfies Record<string, Text>;
