import { regulationFormat } from "@nastavnik/core";

/**
 * The municipal school of mentors of Khanka: teachers of several schools in one programme of two years, with a curator
 * whom the order of the municipality names. Mentors and those whom they help come from different institutions.
 *
 * Not carried yet: tracks with their themes and forms of events, the data bank of requests, and observation cards. They
 * wait for the municipal workflow.
 */
export const khanka = {
  format: regulationFormat,
  id: "khanka",
  edition: "2023",
  title: { ru: "Программа школы «Мастер-Мастеру» Ханкайского округа", en: "Programme of the school of Khanka" },
  extends: "teachers-only",
  organisation: { kind: "municipal-school" },
  preparation: { clause: "приказ от 16.03.2023 № 46", orders: ["approve-regulation"], appointments: ["curator"] },
  mentees: { clause: "целевая аудитория программы", kinds: ["teacher"] },
  pairing: { clause: "дорожная карта: треки", mutualConsent: true, orders: "several" },
  unit: { clause: "срок реализации программы: 2 года", term: { atMost: "P2Y" } },
  completion: { clause: "оценка планируемых результатов", monitoring: ["satisfaction", "quality"] },
} as const;
