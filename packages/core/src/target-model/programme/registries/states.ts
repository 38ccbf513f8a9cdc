/** Labels of the states of this theme. */
export const registriesStates = {
  "mentee-registry": { ru: "База наставляемых", en: "Mentee registry" },
  "mentor-registry": { ru: "База наставников", en: "Mentor registry" },
};
