import type { Text } from "@nastavnik/core";

/** What a mentor proposes to change (программа СОШ № 32: документация и инструменты). */
export const proposalSubjects = {
  documents: { ru: "документация программы", en: "the programme's documents" },
  instruments: { ru: "инструменты осуществления программы", en: "the programme's tools" },
} as const satisfies Record<string, Text>;

/** How a curator answers. */
export const proposalAnswers = {
  accepted: { ru: "предложение принято", en: "accepted" },
  declined: { ru: "предложение отклонено", en: "declined" },
} as const satisfies Record<string, Text>;
