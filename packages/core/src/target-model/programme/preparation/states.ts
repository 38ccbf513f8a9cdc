/** Labels of the states of this theme. */
export const preparationStates = {
  preparation: { ru: "Подготовка условий", en: "Preparation" },
};
