import type { Text } from "@nastavnik/core";

/** Functions of the deputy head, or of another officer, in managing mentoring (Мегион). */
export const deputyFunctions = {
  appoint: { ru: "предлагать наставников к назначению", en: "proposing mentors for appointment" },
  meetings: {
    ru: "рассматривать вопросы на оперативных совещаниях",
    en: "dealing with questions in operative meetings",
  },
  help: { ru: "помогать наставникам методически и практически", en: "helping mentors in method and practice" },
  experience: { ru: "изучать, обобщать и распространять опыт", en: "studying, generalising and spreading experience" },
  hear: { ru: "заслушивать отчёты наставников", en: "hearing the mentors' reports" },
  remove: { ru: "отстранять недобросовестных наставников", en: "removing negligent mentors" },
} as const satisfies Record<string, Text>;

/** What an operative meeting deals with. */
export const operativeQuestions = {
  organisation: { ru: "организация наставничества", en: "how mentoring is organised" },
  registries: { ru: "базы наставников и наставляемых", en: "the registries of mentors and mentees" },
  progress: { ru: "ход работы пар и групп", en: "how the units work" },
  difficulties: { ru: "трудности", en: "difficulties" },
  results: { ru: "итоги", en: "results" },
} as const satisfies Record<string, Text>;

/** In what a mentor is helped. */
export const helpPurposes = {
  planning: { ru: "планирование работы", en: "planning of the work" },
  training: { ru: "обучение наставляемых", en: "teaching the mentees" },
  adaptation: { ru: "профессиональная адаптация наставляемых", en: "the mentees' adaptation" },
} as const satisfies Record<string, Text>;

/** How a mentor is helped. */
export const helpKinds = {
  methodical: { ru: "методическая помощь", en: "help with methods" },
  practical: { ru: "практическая помощь", en: "practical help" },
} as const satisfies Record<string, Text>;

/** Where a mentor's experience is spread. */
export const experienceStages = {
  studied: { ru: "изучен", en: "studied" },
  generalised: { ru: "обобщён", en: "generalised" },
  spread: { ru: "распространён", en: "spread" },
} as const satisfies Record<string, Text>;

/** Identifier of one of {@link experienceStages}, in their order. */
export type ExperienceStage = keyof typeof experienceStages;
