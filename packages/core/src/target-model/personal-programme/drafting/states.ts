/** Labels of the states of this theme. */
export const draftingStates = {
  draft: { ru: "Проект программы", en: "Draft" },
  agreed: { ru: "Согласована соавторами", en: "Agreed by its co-authors" },
};
