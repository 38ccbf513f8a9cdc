/** Labels of the states of this theme. */
export const consentsStates = {
  leaving: { ru: "Согласие отозвано", en: "Consent withdrawn" },
  "leaving.due": { ru: "Обработка данных прекращается", en: "Processing is being stopped" },
  "leaving.overdue": { ru: "Срок прекращения обработки истёк", en: "The deadline has passed" },
  departed: { ru: "Обработка данных прекращена", en: "Processing has stopped" },
};
