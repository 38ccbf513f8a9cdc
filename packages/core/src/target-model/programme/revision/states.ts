/** Labels of the states of this theme. */
export const revisionStates = {
  revision: { ru: "Доработка", en: "Revision" },
  revised: { ru: "Доработано", en: "Revised" },
};
