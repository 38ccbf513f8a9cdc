/** Labels of the states of this theme. */
export const preparationStates = {
  preparation: { ru: "Подготовка условий для запуска программы наставничества", en: "Preparation" },
};
