import { consentsStates } from "./consents/states.ts";

/** Labels of the states of the `municipal-school` machine. */
export const municipalSchoolStates = {
  ...consentsStates,
  life: { ru: "Работа школы", en: "The work of the school" },
  "life.drafted": { ru: "Готовится", en: "Being prepared" },
  "life.approved": { ru: "Утверждена приказом", en: "Approved by an order" },
  "life.approved.going-on": { ru: "Работает", en: "At work" },
  "life.approved.term-over": { ru: "Срок закончился", en: "The term is over" },
  "life.completed": { ru: "Завершена", en: "Completed" },
  "life.cancelled": { ru: "Прекращена", en: "Cancelled" },
};
