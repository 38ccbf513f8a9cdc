/** Labels of the states of the `practice` machine. */
export const practiceStates = {
  draft: { ru: "Готовится", en: "Being prepared" },
  "under-review": { ru: "На экспертизе", en: "Under expert review" },
  reviewed: { ru: "Экспертиза пройдена", en: "Passed the expert review" },
  described: { ru: "Описана по форме организации", en: "Described by the organisation's form" },
  published: { ru: "Опубликована на сайте", en: "Published on the site" },
  withdrawn: { ru: "Отозвана", en: "Withdrawn" },
};
