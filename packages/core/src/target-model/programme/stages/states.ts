/** Labels of the states of this theme. */
export const stagesStates = {
  working: { ru: "Организация и осуществление работы наставнических пар (групп)", en: "Working" },
};
