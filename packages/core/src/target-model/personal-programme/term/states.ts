/** Labels of the states of this theme. */
export const termStates = {
  "in-work.term": { ru: "Срок", en: "Term" },
  "in-work.term.running": { ru: "Срок идёт", en: "The term runs" },
  "in-work.term.over": { ru: "Срок закончился", en: "The term is over" },
};
