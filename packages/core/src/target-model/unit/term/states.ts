/** Labels of the states of this theme. */
export const termStates = {
  "working.term": { ru: "Срок", en: "Term" },
  "working.term.running": { ru: "Срок идёт", en: "The term runs" },
  "working.term.over": { ru: "Срок закончился", en: "The term is over" },
};
