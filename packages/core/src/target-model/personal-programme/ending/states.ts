/** Labels of the states of this theme. */
export const endingStates = {
  completed: { ru: "Завершена", en: "Completed" },
  "completed.open": { ru: "Итог не подведён", en: "Not judged yet" },
  "completed.packaged": { ru: "Упаковывается в практику", en: "Packaged as a practice" },
  "completed.revised": { ru: "Направлена на доработку", en: "Sent to revision" },
  cancelled: { ru: "Прекращена", en: "Cancelled" },
};
