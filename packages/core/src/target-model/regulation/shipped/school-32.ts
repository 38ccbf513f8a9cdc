import { regulationFormat } from "@nastavnik/core";

/**
 * School № 32: personalised programmes of one teacher and one young teacher for a school year. Nobody meets as a group and
 * nobody names whom they prefer; the director's order appoints the mentor, and the deputy head is the curator.
 * Mentor and mentee sign an agreement before they meet, and work by the mentor's, mentee's and curator's plans.
 * The checklist, the plans, the controls and the reports are those of the personalised programme.
 */
export const school32 = {
  format: regulationFormat,
  id: "school-32",
  edition: "2023",
  title: { ru: "Персонализированная программа СОШ № 32", en: "Personalised programme of school 32" },
  extends: "teachers-only",
  organisation: {
    kind: "school",
    posts: { curator: { ru: "куратор, заместитель директора", en: "curator, deputy head" } },
  },
  preparation: { clause: "раздел «Общие положения»", appointments: ["curator"] },
  documents: {
    clause: "раздел «Общие положения»",
    clauses: { goals: "раздел «Общие положения»: цель и задачи программы" },
    goals: [
      { id: "settling-in", title: { ru: "Закрепление молодого специалиста", en: "Settling in of a young specialist" } },
      { id: "growth", title: { ru: "Рост профессионального потенциала", en: "Growth of professional potential" } },
      {
        id: "comfortable-environment",
        title: { ru: "Комфортная профессиональная среда", en: "A comfortable professional environment" },
      },
    ],
  },
  mentors: { clause: "раздел «Права и обязанности»", menteesAtMost: 1 },
  pairing: {
    clause: "раздел «Общие положения»: обоюдное письменное согласие, приказ директора",
    mutualConsent: true,
    orders: "several",
  },
  personalProgramme: {
    clause: "разделы 1–6 программы",
    clauses: {
      sections: "раздел «Общие положения»: цель и задачи",
      term: "раздел «Общие положения»: срок один год",
      coAuthors: "раздел «Общие положения»: обоюдное согласие наставника и наставляемого",
      approvedBy: "раздел «Права и обязанности»: контроль программы — функция куратора",
      rankedByBoth: "план наставника, строка 4, и план наставляемого, строка 2: согласование приоритета дефицитов",
      plansAfterRanking: "дорожная карта пары, строки 2 и 3: планы составляют после ранжирования",
      certifiedFirst: "план куратора, строка 2: заверение чек-листа",
      correctedBy: "обязанности наставника: своевременно вносить коррективы",
      controlEvidence: "планы, строки об итоговом и промежуточном контроле: протоколы опроса, открытый урок",
      completion: "план взаимодействия, раздел 5 и план куратора: утверждение отчётов",
    },
    sections: ["goals", "tasks"],
    term: { atMost: "P1Y" },
    coAuthors: true,
    approvedBy: "curator",
    rankedByBoth: true,
    plansAfterRanking: true,
    certifiedFirst: true,
    correctedBy: ["mentor"],
    controlEvidence: {
      "mid-term": [{ by: "curator", form: "survey-protocol" }],
      final: [
        { by: "curator", form: "survey-protocol" },
        { by: "mentor", form: "open-lesson" },
        { by: "mentee", form: "open-lesson" },
      ],
    },
    completion: [
      "certified-checklist",
      "pair-road-map",
      "mentor-plan",
      "mentee-plan",
      "curator-plan",
      "training",
      "mid-term-control",
      "final-control",
      "published-digital-product",
      "portfolio",
      "approved-reports",
      "mentor-assessment",
      "corrected-indiscipline",
      "on-site",
    ],
  },
  unit: {
    clause: "план взаимодействия и регламентируемые мероприятия",
    clauses: {
      term: "раздел «Общие положения»: срок один год",
      closing: "раздел 4: пара работает по персонализированной программе",
      replacementGrounds: "права наставляемого: ходатайство о замене наставника",
      resignationGrounds: "права наставника: заявление о сложении обязанностей",
    },
    term: { atMost: "P1Y" },
    rankingAgreed: false,
    plans: false,
    controlEvidence: false,
    finalControlCoversAll: false,
    outsideEventsInFinal: false,
    closing: ["personal-programme"],
    replacementGrounds: ["no-personal-contact"],
    resignationGrounds: ["personal", "plan-fulfilled"],
  },
  agreement: {
    clause: "раздел 6 и форма «Соглашение о наставничестве»",
    clauses: {
      demandedBefore: "раздел 6, пункт 3: соглашения между наставником и наставляемым",
      confidentiality: "форма соглашения: политика конфиденциальности",
    },
    demandedBefore: "meetings",
    fields: [
      "mentor",
      "mentee",
      "mentor-institution",
      "mentee-institution",
      "mentor-communication",
      "mentee-communication",
      "meeting-frequency",
      "initiator",
      "duration",
      "mentor-undertakings",
      "mentee-undertakings",
      "confidentiality",
    ],
    confidentiality: true,
  },
} as const;
