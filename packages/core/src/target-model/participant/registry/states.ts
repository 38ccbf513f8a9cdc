/** Labels of the states of this theme. */
export const registryStates = {
  intake: { ru: "Приём", en: "Intake" },
  registered: { ru: "В базе", en: "In the registry" },
};
