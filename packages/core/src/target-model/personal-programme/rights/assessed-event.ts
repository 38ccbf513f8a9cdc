import type { Text } from "@nastavnik/core";

/** Where a mentor takes part in the assessment of the mentee, as a member of a commission (программа СОШ № 32). */
export const assessedEvents = {
  attestation: { ru: "аттестация", en: "attestation" },
  assessment: { ru: "оценочное мероприятие", en: "assessment" },
  contest: { ru: "конкурсное мероприятие", en: "contest" },
} as const satisfies Record<string, Text>;
