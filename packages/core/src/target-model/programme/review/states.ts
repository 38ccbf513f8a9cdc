/** Labels of the states of this theme. */
export const reviewStates = {
  review: { ru: "Подведение итогов", en: "Review" },
};
