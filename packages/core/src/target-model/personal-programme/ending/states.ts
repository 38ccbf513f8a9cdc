/** Labels of the states of this theme. */
export const endingStates = {
  completed: { ru: "Завершена", en: "Completed" },
  cancelled: { ru: "Прекращена", en: "Cancelled" },
};
