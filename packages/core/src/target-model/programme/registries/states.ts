/** Labels of the states of this theme. */
export const registriesStates = {
  "mentee-registry": { ru: "Формирование базы наставляемых", en: "Mentee registry" },
  "mentor-registry": { ru: "Формирование базы наставников", en: "Mentor registry" },
};
