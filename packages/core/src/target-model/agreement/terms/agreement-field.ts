import type { Text } from "@nastavnik/core";

/** The fields of an agreement, in the order of the form of school № 32. */
export const agreementFields = {
  mentor: { ru: "наставник", en: "mentor" },
  mentee: { ru: "наставляемый", en: "mentee" },
  "mentor-institution": { ru: "учреждение наставника", en: "the mentor's institution" },
  "mentee-institution": { ru: "учреждение наставляемого", en: "the mentee's institution" },
  "mentor-communication": { ru: "как связываться с наставником", en: "how to reach the mentor" },
  "mentee-communication": { ru: "как связываться с наставляемым", en: "how to reach the mentee" },
  "meeting-frequency": { ru: "как часто проводятся встречи", en: "how often to meet" },
  initiator: { ru: "кто инициатор встреч", en: "who asks for meetings" },
  duration: { ru: "как долго действует соглашение", en: "how long the agreement lasts" },
  "mentor-undertakings": { ru: "обязательства наставника", en: "what the mentor undertakes" },
  "mentee-undertakings": { ru: "обязательства наставляемого", en: "what the mentee undertakes" },
  confidentiality: { ru: "темы, которые стороны держат в тайне", en: "topics kept in confidence" },
} as const satisfies Record<string, Text>;

/** Identifier of one of {@link agreementFields}. */
export type AgreementField = keyof typeof agreementFields;
