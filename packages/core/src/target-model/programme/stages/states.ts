/** Labels of the states of this theme. */
export const stagesStates = {
  working: { ru: "Работа пар и групп", en: "Working" },
};
