/** Labels of the states of this theme. */
export const interruptionStates = {
  suspended: { ru: "Приостановлена", en: "Suspended" },
  cancelled: { ru: "Прекращена", en: "Cancelled" },
};
