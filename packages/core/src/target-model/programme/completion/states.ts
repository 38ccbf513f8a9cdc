/** Labels of the states of this theme. */
export const completionStates = {
  completion: { ru: "Завершение наставничества", en: "Completion" },
};
