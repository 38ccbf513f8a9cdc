/** Labels of the states of the `programme` machine. */
export const programmeStates = {
  preparation: { ru: "Подготовка условий", en: "Preparation" },
  "mentee-registry": { ru: "База наставляемых", en: "Mentee registry" },
  "mentor-registry": { ru: "База наставников", en: "Mentor registry" },
  "selection-and-training": { ru: "Отбор и обучение", en: "Selection and training" },
  pairing: { ru: "Формирование пар", en: "Pairing" },
  working: { ru: "Работа пар и групп", en: "Working" },
  completion: { ru: "Завершение", en: "Completion" },
  review: { ru: "Подведение итогов", en: "Review" },
  packaging: { ru: "Упаковка практики", en: "Packaging" },
  revision: { ru: "Доработка", en: "Revision" },
  published: { ru: "Практика опубликована", en: "Published" },
  revised: { ru: "Доработано", en: "Revised" },
};
