/** Labels of the states of this theme. */
export const closingStates = {
  closed: { ru: "Завершена", en: "Closed" },
  declined: { ru: "Не состоялась", en: "Declined" },
  dissolved: { ru: "Расформирована", en: "Dissolved" },
};
