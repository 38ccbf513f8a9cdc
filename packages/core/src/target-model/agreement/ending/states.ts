/** Labels of the states of this theme. */
export const endingStates = {
  "in-force.term": { ru: "Срок соглашения", en: "Term of the agreement" },
  "in-force.term.running": { ru: "Срок идёт", en: "The term runs" },
  ended: { ru: "Прекращено", en: "Ended" },
};
