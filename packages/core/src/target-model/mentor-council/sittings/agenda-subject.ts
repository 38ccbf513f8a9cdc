import type { Text } from "@nastavnik/core";

/** What a council of mentors talks about, and asks for; a municipality may name other subjects. */
export const agendaSubjects = {
  "methodical-support": {
    ru: "методическое сопровождение педагогического сообщества",
    en: "methodical support of the teachers' community",
  },
  qualification: { ru: "повышение квалификации педагогов", en: "further training of teachers" },
  consulting: { ru: "консультирование по наставничеству", en: "consultations on mentoring" },
  "road-map": { ru: "дорожная карта и положение", en: "the road map and the regulation" },
  registries: { ru: "базы наставников и наставляемых", en: "the registries of mentors and mentees" },
  results: { ru: "итоги наставничества", en: "results of mentoring" },
} as const satisfies Record<string, Text>;
