import { regulationFormat } from "@nastavnik/core/regulation";

/**
 * What the institute of education of Primorye recommends to the organisations of its region: three documents, annexes of
 * the order, a programme that the curator draws up with mentors, short personalised programmes, indicators compared, best
 * practices reviewed, described and recommended from level to level.
 *
 * That the region's own level is recommended to by the level below, and what the levels ask for, is an example: the source
 * says that practices are recommended to both levels, and leaves their criteria to them. Who keeps their banks an
 * organisation names itself, by `practice.keptBy`. The points of the local act on stimulus payments are the organisation's
 * own, and come with its adoption.
 */
export const primorye = {
  format: regulationFormat,
  id: "primorye",
  edition: "2022",
  title: { ru: "Рекомендации Приморского краевого ИРО", en: "Recommendations of the institute of Primorye" },
  extends: "students-and-teachers",
  preparation: { clause: "обязательные документы ОО", orders: ["approve-regulation"] },
  documents: {
    clause: "обязательные документы ОО",
    clauses: {
      programmeAuthors: "программу разрабатывает куратор с участием наставников",
      goals: "цели и задачи программы — с учётом Положения",
      programmeSections: "структура Программы",
      programmeAnnexes: "структура Программы, раздел 7",
    },
    goals: [
      { id: "models-of-mentoring", title: { ru: "Реализация моделей наставничества", en: "Models of mentoring" } },
      { id: "professional-growth", title: { ru: "Профессиональный рост участников", en: "Professional growth" } },
      { id: "best-practices", title: { ru: "Банк лучших практик", en: "A bank of best practices" } },
    ],
    required: ["regulation", "road-map", "organization-program"],
    annexes: { "approve-regulation": ["regulation", "road-map"] },
    programmeAuthors: ["curator", "mentor"],
    programmeSections: [
      "explanatory-note",
      "general-provisions",
      "organisation",
      "realisation",
      "monitoring",
      "personal-programmes",
      "annexes",
    ],
    programmeAnnexes: ["practice-template"],
  },
  pairing: {
    clause: "приказ о закреплении пар с письменного согласия участников",
    dutyConsent: true,
    orders: "several",
  },
  unit: {
    clause: "персонализированная программа: срок",
    clauses: { closing: "персонализированные программы входят в программу организации" },
    term: { atLeast: "P3M", atMost: "P1Y" },
    rankingAgreed: false,
    plans: false,
    closing: ["regular-meeting", "mid-term-control", "closing-meeting", "final-control", "personal-programme"],
  },
  personalProgramme: {
    clause: "персонализированная программа: структура",
    clauses: {
      sections: "структура персонализированной программы",
      term: "краткосрочная программа: от 3 месяцев до 1 года",
      templates: "форма, установленная образовательной организацией",
      projects: "результат проекта и ресурс сетевого проекта",
      coAuthors: "программа для наставляемого или группы",
      approvedBy: "программу наставничества разрабатывает куратор",
      monitoringWays: "способы мониторинга на выбор организации",
      completion: "структура программы: план или дорожная карта; включение в банк и размещение на сайте",
      verdict: "соответствие фактических показателей планируемым результатам программы",
    },
    sections: ["goals", "roleModel", "deliveryMode"],
    term: { atLeast: "P3M", atMost: "P1Y" },
    templates: [
      {
        id: "personal-programme",
        version: "1",
        title: { ru: "Форма персонализированной программы", en: "Template of a personalised programme" },
      },
    ],
    projects: true,
    coAuthors: true,
    approvedBy: "curator",
    monitoringWays: ["reports"],
    completion: ["pair-road-map", "in-bank", "on-site"],
    verdict: true,
  },
  completion: {
    clause: "мониторинг: качество реализации и влияние на участников",
    clauses: { monitoringWays: "способы мониторинга на выбор организации" },
    monitoring: ["quality", "influence"],
    monitoringWays: ["reports"],
  },
  review: { clause: "результат мониторинга: соответствие целевых показателей", comparison: true },
  practice: {
    clause: "лучшие практики: экспертиза, описание, распространение",
    clauses: {
      infoCard: "форма наставнической практики: информационная карта",
      templates: "описаны как лучшие практики по форме, утверждённой ОО",
      levels: "публикуются на сайте ОО и рекомендуются на муниципальном и региональном уровнях",
      review: "экспертиза персонализированных программ",
    },
    infoCard: [
      "full-name",
      "email",
      "phone",
      "organisation",
      "position",
      "experience",
      "topic",
      "goal",
      "results",
      "role-model",
      "forms",
      "ways",
      "events",
    ],
    expertReview: true,
    review: { school: { experts: 2 }, municipal: { experts: 2 }, regional: { experts: 3 } },
    description: true,
    templates: [
      { id: "practice-template", title: { ru: "Шаблон наставнической практики", en: "Template of a practice" } },
    ],
    levels: ["school", "municipal", "regional"],
    levelsInOrder: true,
    recommendedBy: { municipal: "organisation", regional: "level-below" },
    levelNeeds: {
      municipal: ["own-review", "description"],
      regional: ["own-review", "description", "mentor-case", "level-review", "lower-levels"],
    },
  },
  revision: { clause: "доработка дорожной карты и программы", documents: ["road-map", "personalized-program"] },
} as const;
