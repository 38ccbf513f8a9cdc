/** Labels of the states of this theme. */
export const consentsStates = {
  consents: { ru: "Согласия", en: "Consents" },
  "consents.kept": { ru: "Согласия хранятся", en: "Consents are kept" },
};
