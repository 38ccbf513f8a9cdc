/** Labels of the states of this theme. */
export const trainingStates = {
  "selection-and-training": { ru: "Отбор и обучение наставников", en: "Selection and training" },
};
