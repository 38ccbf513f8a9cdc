/** Labels of the states of this theme. */
export const leavingStates = {
  declined: { ru: "Отказался", en: "Declined" },
  withdrawn: { ru: "Выбыл", en: "Withdrawn" },
};
